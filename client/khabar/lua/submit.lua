-- Add raw articles once, even where a client that lost the reply sends the same call again.
--
-- KEYS[1] raw stream   KEYS[2] what this submission already added (list of ids)
-- ARGV[1] seconds to remember it   ARGV[2...] articles
-- Returns the ids of the entries, in order.
local known = redis.call('LRANGE', KEYS[2], 0, -1)
if #known > 0 then
  -- A write, so that a client which waits for replicas waits for what it once added, too.
  redis.call('EXPIRE', KEYS[2], ARGV[1])
  return known
end
local ids = {}
for i = 2, #ARGV do ids[#ids + 1] = redis.call('XADD', KEYS[1], '*', 'article', ARGV[i]) end
if #ids > 0 then
  for i = 1, #ids, 1000 do redis.call('RPUSH', KEYS[2], unpack(ids, i, math.min(i + 999, #ids))) end
  redis.call('EXPIRE', KEYS[2], ARGV[1])
end
return ids
