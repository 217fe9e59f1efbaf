-- Give up a run that could not be finished because the server failed it: the entries stay pending, free for the next
-- run, and the broken one does not count towards poison. Deletes only, so it works on a server that is out of memory.
--
-- KEYS[1] leases   ARGV[1] token of the run   ARGV[2...] entry ids   Returns how many leases were given up.
local released = 0
for i = 2, #ARGV do
  local lease = redis.call('HGET', KEYS[1], ARGV[i])
  if is_token(lease, ARGV[1]) then released = released + redis.call('HDEL', KEYS[1], ARGV[i]) end
end
return released
