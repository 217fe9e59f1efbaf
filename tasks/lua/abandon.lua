-- The process of a run has died in the middle of a step: make its entries look silent for so long that a feeder takes
-- them back the next time it looks.
--
-- KEYS[1] raw stream   KEYS[2] leases
-- ARGV[1] group   ARGV[2] lease of the run, "token|step"   ARGV[3] silence in milliseconds   ARGV[4...] entry ids
-- Returns how many were abandoned. One whose lease is another is left alone: the run went on to its next step, or is not
-- this one any more.
local ids = {}
for i = 4, #ARGV do ids[#ids + 1] = ARGV[i] end
if #ids == 0 then return 0 end
local pending = pending_of(KEYS[1], ARGV[1], ids)
local leases = redis.call('HMGET', KEYS[2], unpack(ids))
local abandoned = 0
for n, id in ipairs(ids) do
  if pending[id] and leases[n] == ARGV[2] then
    redis.call('XCLAIM', KEYS[1], ARGV[1], pending[id].consumer, 0, id, 'IDLE', ARGV[3], 'JUSTID')
    abandoned = abandoned + 1
  end
end
return abandoned
