-- What the group holds of a batch of entries: by entry id, its consumer and its deliveries. No script of its own: it
-- stands before those that need it.
--
-- A batch is mostly a run of neighbours, so that one range answers for nearly all of it. What the range leaves out,
-- since much of other batches lies in between or the ids are not in order, is asked for one by one. No command is given
-- more than two arguments for an entry: a batch of 1024, the most there is, stays far below what Lua can unpack.
local function pending_of(stream, group, ids)
  local found = {}
  for _, entry in ipairs(redis.call('XPENDING', stream, group, ids[1], ids[#ids], 2 * #ids)) do
    found[entry[1]] = { consumer = entry[2], deliveries = entry[4] }
  end
  for _, id in ipairs(ids) do
    local entry = not found[id] and redis.call('XPENDING', stream, group, id, id, 1)[1]
    if entry then found[id] = { consumer = entry[2], deliveries = entry[4] } end
  end
  return found
end

-- The article of an entry's fields: the first field of that name, so that what is judged is what is kept; nil without one.
local function article_of(fields)
  for f = 1, #fields, 2 do
    if fields[f] == 'article' then return fields[f + 1] end
  end
  return nil
end

-- An entry's fields as one value: each name and value as its length, a colon and its bytes, all in a row.
local function packed(fields)
  local parts = {}
  for n, part in ipairs(fields) do parts[n] = #part .. ':' .. part end
  return table.concat(parts)
end

-- Make entries fresh: whoever holds one goes on holding it, with no idle time.
local function refresh(stream, group, ids, pending)
  local by_consumer = {}
  for _, id in ipairs(ids) do
    local consumer = pending[id].consumer
    by_consumer[consumer] = by_consumer[consumer] or {}
    table.insert(by_consumer[consumer], id)
  end
  for consumer, held in pairs(by_consumer) do
    table.insert(held, 'JUSTID')
    redis.call('XCLAIM', stream, group, consumer, 0, unpack(held))
  end
end

-- Write the same lease for all of `ids`.
local function lease(leases, ids, value)
  local fields = {}
  for _, id in ipairs(ids) do
    table.insert(fields, id)
    table.insert(fields, value)
  end
  redis.call('HSET', leases, unpack(fields))
end

-- Whether the lease `held` is the one of `token`, in whatever step.
local function is_token(held, token)
  return held and #token > 0 and (held == token or string.sub(held, 1, #token + 1) == token .. '|')
end
