-- A sign of life: reset the idle time of every entry that this run still leases, and note the step that it is in.
--
-- KEYS[1] raw stream   KEYS[2] leases
-- ARGV[1] group   ARGV[2] token of the run   ARGV[3] step, empty while the batch waits in a queue   ARGV[4...] entry ids
-- Returns for each id 1 where the run still owns the entry, 0 where it does not.
local ids = {}
for i = 4, #ARGV do ids[#ids + 1] = ARGV[i] end
if #ids == 0 then return {} end
local pending = pending_of(KEYS[1], ARGV[1], ids)
local leases = redis.call('HMGET', KEYS[2], unpack(ids))

local results, ours = {}, {}
for n, id in ipairs(ids) do
  local mine = pending[id] and is_token(leases[n], ARGV[2])
  results[n] = mine and 1 or 0
  if mine then ours[#ours + 1] = id end
end
if #ours > 0 then
  -- XCLAIM first: it is allowed at maxmemory, and so is what follows the first write of a script. Living work must not
  -- go stale because the server is full.
  refresh(KEYS[1], ARGV[1], ours, pending)
  lease(KEYS[2], ours, ARGV[3] == '' and ARGV[2] or (ARGV[2] .. '|' .. ARGV[3]))
end
return results
