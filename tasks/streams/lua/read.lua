-- Hand new entries to a feeder: their ids only, since it sends nothing else on. Their bytes stay here until a worker
-- begins them.
--
-- KEYS[1] raw stream   ARGV[1] group   ARGV[2] feeder   ARGV[3] at most so many   Returns the ids, none where nothing is new.
local reply = redis.call('XREADGROUP', 'GROUP', ARGV[1], ARGV[2], 'COUNT', ARGV[3], 'STREAMS', KEYS[1], '>')
if not reply then
  -- A server before Redis 7.2 takes a read that brings nothing for silence, but for a read of the feeder's own entries.
  -- There are none beyond the highest id, so this one brings nothing either.
  redis.call('XREADGROUP', 'GROUP', ARGV[1], ARGV[2], 'COUNT', 1, 'STREAMS', KEYS[1], '18446744073709551615-0')
end
local ids = {}
for _, entry in ipairs(reply and reply[1][2] or {}) do ids[#ids + 1] = entry[1] end
return ids
