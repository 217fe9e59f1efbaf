-- Start a run of entries: lease each one that is still pending and not leased by another run, and hand out its bytes.
--
-- KEYS[1] raw stream   KEYS[2] leases (hash: entry id -> "token" or "token|step")
-- ARGV[1] group   ARGV[2] token of the run   ARGV[3] step   ARGV[4...] pairs: entry id, deliveries when dispatched
-- Returns for each pair the article's bytes, or false where the run has no right to the entry:
-- it is settled, it was taken back meanwhile, or a doubled message got here first.
-- Sent twice by a client that lost the reply, it gives the same answer: the token is the caller's.
local results = {}
for i = 4, #ARGV, 2 do
  local id, deliveries = ARGV[i], tonumber(ARGV[i + 1])
  local entry = redis.call('XPENDING', KEYS[1], ARGV[1], id, id, 1)[1]
  local lease = redis.call('HGET', KEYS[2], id)
  local mine = not lease or string.sub(lease, 1, #ARGV[2]) == ARGV[2]
  local article = false
  if entry and entry[4] == deliveries and mine then
    local found = redis.call('XRANGE', KEYS[1], id, id)[1]
    if found then
      redis.call('HSET', KEYS[2], id, ARGV[2] .. '|' .. ARGV[3])
      redis.call('XCLAIM', KEYS[1], ARGV[1], entry[2], 0, id, 'JUSTID')
      for f = 1, #found[2], 2 do
        if found[2][f] == 'article' then article = found[2][f + 1] end
      end
      article = article or ''
    end
  end
  results[#results + 1] = article
end
return results
