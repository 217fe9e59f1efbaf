-- Bring rejected articles back: add their bytes to the raw stream and delete the rejection, in one step.
--
-- KEYS[1] raw stream   KEYS[2] rejected stream   ARGV[1...] ids of rejections
-- Returns for each id the new entry's id, or false where there is no such rejection any more, or one without an article.
local results = {}
for i = 1, #ARGV do
  local found = redis.call('XRANGE', KEYS[2], ARGV[i], ARGV[i])[1]
  local added = false
  if found then
    local fields = {}
    for f = 1, #found[2], 2 do fields[found[2][f]] = true end
    for f = 1, fields['fields'] and 0 or #found[2], 2 do
      if found[2][f] == 'article' then added = redis.call('XADD', KEYS[1], '*', 'article', found[2][f + 1]) end
    end
    if added then redis.call('XDEL', KEYS[2], ARGV[i]) end
  end
  results[#results + 1] = added
end
return results
