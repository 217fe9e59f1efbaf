-- Delete consumers that hold nothing and have long been silent, so that restarted feeders and readers leave no
-- names behind.
--
-- KEYS[1] stream   ARGV[1] group   ARGV[2] silence in milliseconds   Returns how many were deleted.
local deleted = 0
for _, info in ipairs(redis.call('XINFO', 'CONSUMERS', KEYS[1], ARGV[1])) do
  local fields = {}
  for f = 1, #info, 2 do fields[info[f]] = info[f + 1] end
  if fields['pending'] == 0 and fields['idle'] > tonumber(ARGV[2]) then
    redis.call('XGROUP', 'DELCONSUMER', KEYS[1], ARGV[1], fields['name'])
    deleted = deleted + 1
  end
end
return deleted
