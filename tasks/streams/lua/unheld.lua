-- Entries that were handed out and have no outcome, but that no consumer holds any more, as after XGROUP DELCONSUMER of
-- one that held them: nothing else would ever come back to them.
--
-- KEYS[1] raw stream   ARGV[1] group   ARGV[2] feeder that takes them over, or "" to look only   ARGV[3] at most so many
-- Returns their ids, oldest first.
--
-- They lie before the last entry that was handed out, in the gaps between those that are pending. A gap costs one look,
-- which brings an entry's bytes only where there is such an entry.
local ids, most = {}, tonumber(ARGV[3])
if redis.call('EXISTS', KEYS[1]) == 0 then return ids end
local group
for _, info in ipairs(redis.call('XINFO', 'GROUPS', KEYS[1])) do
  local fields = {}
  for f = 1, #info, 2 do fields[info[f]] = info[f + 1] end
  if fields['name'] == ARGV[1] then group = fields end
end
-- Mostly the server knows how many were never handed out, and the numbers say that there is nothing to look for.
if not group or (group['lag'] and redis.call('XLEN', KEYS[1]) - group['lag'] == group['pending']) then return ids end

local function look(from, to)
  while #ids < most do
    local found = redis.call('XRANGE', KEYS[1], from, to, 'COUNT', 1)[1]
    if not found then return end
    ids[#ids + 1] = found[1]
    from = '(' .. found[1]
  end
end

local page, from = 256, '-'
repeat
  local pending = redis.call('XPENDING', KEYS[1], ARGV[1], from, '+', page)
  for _, entry in ipairs(pending) do
    look(from, '(' .. entry[1])
    from = '(' .. entry[1]
  end
until #pending < page or #ids >= most
look(from, group['last-delivered-id'])
if ARGV[2] ~= '' then
  for _, id in ipairs(ids) do
    redis.call('XCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, id, 'RETRYCOUNT', 1, 'FORCE', 'JUSTID')
  end
end
return ids
