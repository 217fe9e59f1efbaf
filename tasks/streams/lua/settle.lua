-- Give entries their one outcome: publish or reject, acknowledge, delete, in one step.
--
-- KEYS[1] raw stream   KEYS[2] leases   KEYS[3] enriched stream   KEYS[4] rejected stream   KEYS[5] counters (hash)
-- KEYS[6...] one key per item: what is remembered of its article (used only where a window is set)
-- ARGV[1] group   ARGV[2] token of the run, or a feeder's name where no run was begun   ARGV[3] window in seconds, 0: off
-- ARGV[4...] seven per item: entry id, article id, outcome ("enriched" or a reason), stage, payload,
--            hash of the content, payload of the rejection should it be a duplicate
-- Returns for each item 1 where this call gave the outcome, 0 where the entry is not pending or not ours, 2 for a duplicate.
--
-- Check first, write next, acknowledge last: where a write fails (out of memory, wrong type), what was written until then
-- is acknowledged, its entry and all that follow stay pending, and the caller gets the error.
--
-- An entry without an article keeps its fields.
local function reject(id, payload)
  local found = redis.call('XRANGE', KEYS[1], id, id)[1]
  local article = found and article_of(found[2])
  if article or not found then
    redis.call('XADD', KEYS[4], '*', 'rejection', payload, 'article', article or '', 'entry', id)
  else
    redis.call('XADD', KEYS[4], '*', 'rejection', payload, 'article', '', 'entry', id, 'fields', packed(found[2]))
  end
end

-- The revision of a remembered article: 1 when new, one more when its content changed, nil when nothing changed.
local function revision_of(key, hash)
  local known = redis.call('HMGET', key, 'hash', 'revision')
  if not known[1] then return 1 end
  if known[1] == hash then return nil end
  return tonumber(known[2]) + 1
end

local window = tonumber(ARGV[3])

-- Write one item's outcome, whose seven arguments begin at `i`: its result, and the name under which it is counted.
local function write(n, i)
  local id, article_id, outcome, stage, payload = ARGV[i], ARGV[i + 1], ARGV[i + 2], ARGV[i + 3], ARGV[i + 4]
  if outcome ~= 'enriched' then
    reject(id, payload)
    return 1, stage .. ':' .. outcome
  end
  if window == 0 then
    redis.call('XADD', KEYS[3], '*', 'record', payload, 'id', article_id, 'entry', id)
    return 1, 'enriched'
  end
  local key, hash, duplicate = KEYS[5 + n], ARGV[i + 5], ARGV[i + 6]
  local revision = revision_of(key, hash)
  if not revision then
    reject(id, duplicate)
    redis.call('EXPIRE', key, window)
    return 2, 'publish:duplicate'
  end
  redis.call('XADD', KEYS[3], '*', 'record', payload, 'id', article_id, 'entry', id, 'revision', revision)
  redis.call('HSET', key, 'hash', hash, 'revision', revision)
  redis.call('EXPIRE', key, window)
  return 1, 'enriched'
end

local ids = {}
for i = 4, #ARGV, 7 do ids[#ids + 1] = ARGV[i] end
if #ids == 0 then return {} end
local pending = pending_of(KEYS[1], ARGV[1], ids)
local leases = redis.call('HMGET', KEYS[2], unpack(ids))

local results, settled, counts, failure = {}, {}, {}, nil
for n, id in ipairs(ids) do
  results[n] = 0
  local entry, held = pending[id], leases[n]
  local ours = entry and (held and is_token(held, ARGV[2]) or not held and entry.consumer == ARGV[2])
  if ours then
    local done, result, counted = pcall(write, n, 4 + (n - 1) * 7)
    if not done then
      failure = result
      break
    end
    results[n] = result
    counts[counted] = (counts[counted] or 0) + 1
    settled[#settled + 1] = id
    -- Should the same entry come again in this call, it is settled.
    pending[id] = nil
  end
end
if #settled > 0 then
  redis.call('HDEL', KEYS[2], unpack(settled))
  redis.call('XACK', KEYS[1], ARGV[1], unpack(settled))
  redis.call('XDEL', KEYS[1], unpack(settled))
  for counted, number in pairs(counts) do redis.call('HINCRBY', KEYS[5], counted, number) end
end
-- Redis gives an error as a table, Valkey as its text.
if failure then return redis.error_reply(type(failure) == 'table' and failure.err or failure) end
return results
