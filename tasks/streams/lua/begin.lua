-- Start a run of entries: lease each one that is still pending and not leased by another run, and hand out its bytes.
--
-- KEYS[1] raw stream   KEYS[2] leases (hash: entry id -> "token", "token|step" while it runs, "token|step|milliseconds"
-- where it broke off, or "feeder|step" where the entry is given up)
-- ARGV[1] group   ARGV[2] token of the run   ARGV[3] step   ARGV[4...] pairs: entry id, deliveries when dispatched
-- Returns for each pair the article's bytes, or false where the run has no right to the entry:
-- it is settled, it was taken back meanwhile, or a doubled message got here first.
-- Sent twice by a client that lost the reply, it gives the same answer: the token is the caller's.
local ids, deliveries = {}, {}
for i = 4, #ARGV, 2 do
  ids[#ids + 1] = ARGV[i]
  deliveries[#ids] = tonumber(ARGV[i + 1])
end
if #ids == 0 then return {} end
local pending = pending_of(KEYS[1], ARGV[1], ids)
local leases = redis.call('HMGET', KEYS[2], unpack(ids))

local results, begun = {}, {}
for n, id in ipairs(ids) do
  local entry = pending[id]
  local article = false
  if entry and entry.deliveries == deliveries[n] and (not leases[n] or is_token(leases[n], ARGV[2])) then
    local found = redis.call('XRANGE', KEYS[1], id, id)[1]
    if found then
      begun[#begun + 1] = id
      article = article_of(found[2]) or ''
    end
  end
  results[n] = article
end
if #begun > 0 then
  lease(KEYS[2], begun, ARGV[2] .. '|' .. ARGV[3])
  refresh(KEYS[1], ARGV[1], begun, pending)
end
return results
