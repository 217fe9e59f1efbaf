-- Give entries their one outcome: publish or reject, acknowledge, delete, in one step.
--
-- KEYS[1] raw stream   KEYS[2] leases   KEYS[3] enriched stream   KEYS[4] rejected stream   KEYS[5] counters (hash)
-- KEYS[6...] one key per item: what is remembered of its article (used only where a window is set)
-- ARGV[1] group   ARGV[2] token of the run, or a feeder's name where no run was begun   ARGV[3] window in seconds, 0: off
-- ARGV[4...] seven per item: entry id, article id, outcome ("enriched" or a reason), stage, payload,
--            hash of the content, payload of the rejection should it be a duplicate
-- Returns for each item 1 where this call gave the outcome, 0 where the entry is not pending or not ours, 2 for a duplicate.
--
-- Check first, write next, acknowledge last: whatever fails half-way (out of memory, wrong type) leaves the entry pending.
local function pending_and_ours(id, token)
  local entry = redis.call('XPENDING', KEYS[1], ARGV[1], id, id, 1)[1]
  if not entry then return false end
  local lease = redis.call('HGET', KEYS[2], id)
  if lease then return string.sub(lease, 1, #token) == token end
  return entry[2] == token
end

local function article_of(id)
  local found = redis.call('XRANGE', KEYS[1], id, id)[1]
  for f = 1, found and #found[2] or 0, 2 do
    if found[2][f] == 'article' then return found[2][f + 1] end
  end
  return ''
end

local function reject(id, payload)
  redis.call('XADD', KEYS[4], '*', 'rejection', payload, 'article', article_of(id), 'entry', id)
end

-- The revision of a remembered article: 1 when new, one more when its content changed, nil when nothing changed.
local function revision_of(key, hash)
  local known = redis.call('HMGET', key, 'hash', 'revision')
  if not known[1] then return 1 end
  if known[1] == hash then return nil end
  return tonumber(known[2]) + 1
end

local results = {}
local window = tonumber(ARGV[3])
for i = 4, #ARGV, 7 do
  local id, article_id, outcome, stage, payload = ARGV[i], ARGV[i + 1], ARGV[i + 2], ARGV[i + 3], ARGV[i + 4]
  local hash, duplicate = ARGV[i + 5], ARGV[i + 6]
  local result = 0
  if pending_and_ours(id, ARGV[2]) then
    result = 1
    local counted = outcome == 'enriched' and 'enriched' or (stage .. ':' .. outcome)
    if outcome ~= 'enriched' then
      reject(id, payload)
    elseif window == 0 then
      redis.call('XADD', KEYS[3], '*', 'record', payload, 'id', article_id, 'entry', id)
    else
      local key = KEYS[6 + (i - 4) / 7]
      local revision = revision_of(key, hash)
      if revision then
        redis.call('XADD', KEYS[3], '*', 'record', payload, 'id', article_id, 'entry', id, 'revision', revision)
        redis.call('HSET', key, 'hash', hash, 'revision', revision)
      else
        reject(id, duplicate)
        result, counted = 2, 'publish:duplicate'
      end
      redis.call('EXPIRE', key, window)
    end
    redis.call('HINCRBY', KEYS[5], counted, 1)
    redis.call('HDEL', KEYS[2], id)
    redis.call('XACK', KEYS[1], ARGV[1], id)
    redis.call('XDEL', KEYS[1], id)
  end
  results[#results + 1] = result
end
return results
