-- The ids of a part of a stream, without what its entries hold: articles may be large, so one entry is taken at a time.
--
-- KEYS[1] stream   ARGV[1] first   ARGV[2] last   ARGV[3] at most so many
-- Returns the ids, oldest first.
local ids, from = {}, ARGV[1]
while #ids < tonumber(ARGV[3]) do
  local found = redis.call('XRANGE', KEYS[1], from, ARGV[2], 'COUNT', 1)[1]
  if not found then break end
  ids[#ids + 1] = found[1]
  from = '(' .. found[1]
end
return ids
