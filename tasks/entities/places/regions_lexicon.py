"""Nouns for regions of the first level. Plain data; the reader folds it."""

# Before a region's name: ولاية سيدي بوزيد is the region, سيدي بوزيد the town.
REGION_NOUNS = "ولاية محافظة إقليم منطقة المنطقة إمارة جهة مقاطعة شعبية"

# What these begin is a sea or a river, though a region is called after it: البحر الأحمر
WATERS = "بحر البحر نهر النهر"

# Of these the noun of a land that may reach over a border, folded: إقليم كردستان
LAND = "اقليم"
