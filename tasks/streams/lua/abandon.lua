-- A run has broken off: make its entries look silent for so long that a feeder takes them back the next time it looks,
-- and note how long it held its process.
--
-- KEYS[1] raw stream   KEYS[2] leases
-- ARGV[1] group   ARGV[2] token of the run   ARGV[3] step   ARGV[4] silence in milliseconds
-- ARGV[5] milliseconds for which the run held its process   ARGV[6] 1 where it may also have been right before or after
-- the step, else 0   ARGV[7...] entry ids
-- Returns how many were abandoned. One that is in another step is left alone: the run went on.
local ids = {}
for i = 7, #ARGV do ids[#ids + 1] = ARGV[i] end
if #ids == 0 then return 0 end
local pending = pending_of(KEYS[1], ARGV[1], ids)
local leases = redis.call('HMGET', KEYS[2], unpack(ids))
local run = ARGV[2] .. '|' .. ARGV[3]
local abandoned = {}
for n, id in ipairs(ids) do
  local its = leases[n] == run or (ARGV[6] == '1' and leases[n] == ARGV[2])
  if pending[id] and #ARGV[2] > 0 and its then
    local claimed = redis.call('XCLAIM', KEYS[1], ARGV[1], pending[id].consumer, 0, id, 'IDLE', ARGV[4], 'JUSTID')
    -- An entry that somebody deleted by hand is dropped from the pending list by XCLAIM itself.
    if #claimed > 0 then abandoned[#abandoned + 1] = id end
  end
end
if #abandoned > 0 then lease(KEYS[2], abandoned, run .. '|' .. ARGV[5]) end
return #abandoned
