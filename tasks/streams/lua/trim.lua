-- Delete from the output stream what every reader group has acknowledged.
--
-- KEYS[1] output stream   Returns how many records were deleted; 0 where there is no group, since nobody has read then.
local oldest = nil
local function earlier(a, b)
  local a1, a2 = string.match(a, '(%d+)-(%d+)')
  local b1, b2 = string.match(b, '(%d+)-(%d+)')
  if #a1 ~= #b1 then return #a1 < #b1 end
  if a1 ~= b1 then return a1 < b1 end
  return tonumber(a2) < tonumber(b2)
end
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
for _, info in ipairs(redis.call('XINFO', 'GROUPS', KEYS[1])) do
  local fields = {}
  for f = 1, #info, 2 do fields[info[f]] = info[f + 1] end
  local bound = fields['last-delivered-id']
  local pending = redis.call('XPENDING', KEYS[1], fields['name'])
  -- What is delivered but not acknowledged must stay.
  if pending[2] then
    bound = pending[2]
  else
    local a, b = string.match(bound, '(%d+)-(%d+)')
    bound = a .. '-' .. string.format('%d', tonumber(b) + 1)
  end
  if not oldest or earlier(bound, oldest) then oldest = bound end
end
if not oldest then return 0 end
return redis.call('XTRIM', KEYS[1], 'MINID', oldest)
