-- Set aside an entry of the output or the reject stream that is no outcome: move it to a stream of its own, in one step.
--
-- KEYS[1] output or reject stream   KEYS[2] stream of what is foreign   ARGV[1] entry id
-- Returns 1 where it was there, else 0.
local found = redis.call('XRANGE', KEYS[1], ARGV[1], ARGV[1])[1]
if not found then return 0 end
redis.call('XADD', KEYS[2], '*', 'stream', KEYS[1], 'id', ARGV[1], 'fields', packed(found[2]))
redis.call('XDEL', KEYS[1], ARGV[1])
return 1
