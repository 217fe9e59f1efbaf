-- Take back entries that gave no sign of life, for the feeder that calls.
--
-- KEYS[1] raw stream   KEYS[2] leases   KEYS[3] count of what was taken back
-- ARGV[1] group   ARGV[2] feeder   ARGV[3] silence in milliseconds that tells of a broken run
-- ARGV[4] the same for entries that wait for a message   ARGV[5] at most so many   ARGV[6] most deliveries of an entry
-- ARGV[7...] entries whose message is known to be lost: for these ARGV[3] is silence enough
-- Returns for each entry four: its id, deliveries, the step that broke off ("" where none was running: the message was
-- lost or waits), and the milliseconds for which the broken run held its process, where that was told.
--
-- A delivery is counted only where a step was running, so an entry whose message merely waited long, while no worker was
-- up, does not come nearer to being poison. The broken run's lease goes, and with it its right to publish. An entry that
-- is to be given up is leased by the feeder, in the step that broke, until it has its outcome.
local page = 256
local most, most_deliveries = tonumber(ARGV[5]) * 4, tonumber(ARGV[6])
local results = {}
local lost = {}
for i = 7, #ARGV do lost[ARGV[i]] = true end

local function take(id, deliveries, step, held)
  if step ~= '' and deliveries <= most_deliveries then deliveries = deliveries + 1 end
  local claimed = redis.call('XCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, id, 'RETRYCOUNT', deliveries, 'JUSTID')
  if #claimed > 0 and deliveries > most_deliveries then
    redis.call('HSET', KEYS[2], id, ARGV[2] .. '|' .. step)
  else
    redis.call('HDEL', KEYS[2], id)
  end
  -- An entry that somebody deleted by hand is dropped from the pending list by XCLAIM itself.
  if #claimed > 0 then
    for _, part in ipairs({ id, deliveries, step, held }) do results[#results + 1] = part end
  end
end

local start = '-'
repeat
  local entries = redis.call('XPENDING', KEYS[1], ARGV[1], 'IDLE', ARGV[3], start, '+', page)
  for _, entry in ipairs(entries) do
    local lease = redis.call('HGET', KEYS[2], entry[1])
    local step, held = string.match(lease or '', '^[^|]*|([^|]*)|?(%d*)$')
    step, held = step or '', held or ''
    local silent_enough = step ~= '' or lost[entry[1]] or entry[3] >= tonumber(ARGV[4])
    if #results < most and silent_enough then take(entry[1], entry[4], step, held) end
    start = '(' .. entry[1]
  end
until #entries < page or #results >= most
if #results > 0 then redis.call('INCRBY', KEYS[3], #results / 4) end
return results
