-- A sign of life for entries that a feeder holds back: those that are still pending for it.
--
-- KEYS[1] raw stream   ARGV[1] group   ARGV[2] feeder   ARGV[3...] entry ids   Returns the ids that are its own.
local ids, ours = {}, {}
for i = 3, #ARGV do ids[#ids + 1] = ARGV[i] end
if #ids == 0 then return ours end
local pending = pending_of(KEYS[1], ARGV[1], ids)
for _, id in ipairs(ids) do
  if pending[id] and pending[id].consumer == ARGV[2] then ours[#ours + 1] = id end
end
if #ours > 0 then refresh(KEYS[1], ARGV[1], ours, pending) end
return ours
