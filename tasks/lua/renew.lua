-- A sign of life: reset the idle time of every entry that this run still leases, and note the step that it is in.
--
-- KEYS[1] raw stream   KEYS[2] leases
-- ARGV[1] group   ARGV[2] token of the run   ARGV[3] step, empty while the batch waits in a queue   ARGV[4...] entry ids
-- Returns for each id 1 where the run still owns the entry, 0 where it does not.
local results = {}
for i = 4, #ARGV do
  local id = ARGV[i]
  local lease = redis.call('HGET', KEYS[2], id)
  local mine = lease and string.sub(lease, 1, #ARGV[2]) == ARGV[2]
  local entry = mine and redis.call('XPENDING', KEYS[1], ARGV[1], id, id, 1)[1]
  if entry then
    -- XCLAIM first: it is allowed at maxmemory, and so is what follows the first write of a script. Living work must not
    -- go stale because the server is full.
    redis.call('XCLAIM', KEYS[1], ARGV[1], entry[2], 0, id, 'JUSTID')
    redis.call('HSET', KEYS[2], id, ARGV[3] == '' and ARGV[2] or (ARGV[2] .. '|' .. ARGV[3]))
    results[#results + 1] = 1
  else
    results[#results + 1] = 0
  end
end
return results
