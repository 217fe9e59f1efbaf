from copy import deepcopy

import pytest
from selectolax.lexbor import LexborHTMLParser

from tasks.views.report import render_report
from tasks.views.summary import LARGEST, Summary


def summed(outcomes):
    summary = Summary()
    for outcome in outcomes:
        if "rejected" in outcome:
            summary.reject(outcome["rejected"])
        else:
            summary.add(outcome)
    return summary


@pytest.fixture
def tree(outcomes):
    return LexborHTMLParser(render_report(summed(outcomes)))


def table(tree, selector):
    return [[" ".join(cell.text().split()) for cell in row.css("th, td")] for row in tree.css(f"{selector} tbody tr")]


def test_the_head_counts(tree, outcomes):
    tiles = {t.css_first("dt").text(): t.css_first("dd").text() for t in tree.css(".tiles div")}
    records = [o for o in outcomes if "rejected" not in o]
    assert tiles["أخبار"] == str(len(records))
    assert tiles["مرفوضات"] == str(len(outcomes) - len(records))
    assert tiles["أرقام"] == str(sum(len(r["figures"]) for r in records))


def test_names_are_ranked_by_mentions(tree):
    places = table(tree, ".ranking.LOC")
    assert places[0] == ["تركيا TR", "", "10", "5"]
    mentions = [int(row[2]) for row in places]
    assert mentions == sorted(mentions, reverse=True)


def test_the_names_of_one_country_are_one(record):
    other = deepcopy(record)
    country = next(e for e in other["entities"] if e["country"] == "TR")
    country["name"] = "الجمهورية التركية"
    summary = summed([record, record, other])
    assert [n.name for n in summary.named["LOC"].values() if n.country == "TR"] == ["تركيا"]


def test_an_entity_that_is_nowhere_mentioned_stands_among_the_others(record):
    record["entities"] = [entity | {"mentions": []} for entity in record["entities"]]
    assert "<html" in render_report(summed([record]))


def test_a_day_shows_the_largest_figure_and_never_a_sum(tree):
    days = {row[0]: row[1:] for row in table(tree, "#events details")}
    assert days["5 مارس"][0] == "54 (2)"
    assert days["7 مارس"][0] == "41 (3)"


def test_each_event_and_currency_has_a_plot(tree):
    captions = [caption.text() for caption in tree.css("#events figcaption, #money figcaption")]
    assert {"قتلى", "جرحى", "نازحون", "دولار أمريكي", "يورو"} <= set(captions)


def test_the_largest_figures_name_their_articles(outcomes):
    summary = summed(outcomes)
    largest = summary.events["killed"].descending()
    assert [s.value for s in largest] == sorted((s.value for s in largest), reverse=True)
    assert (largest[0].value, largest[0].article) == (112, "item-12")
    assert len(largest) == LARGEST
    assert len({(s.article, s.value) for s in largest}) == LARGEST


def test_rejections_are_counted_by_reason_and_stage(tree):
    rows = table(tree, "#rejections")
    assert rows[0] == ["ليس بالعربية not_arabic", "التنظيف", "", "2"]
    assert len(rows) == 5


def test_ranges_and_vague_numbers_count_with_their_least(outcomes):
    displaced = summed(outcomes).events["displaced"]
    assert {value for _, value in displaced.by_day} == {12000, 4300, 1000}


def test_money_without_a_currency_is_in_no_plot(record):
    for figure in record["figures"]:
        if figure["kind"] == "money":
            figure["unit"] = None
    assert summed([record]).money == {}


@pytest.mark.parametrize("published", [None, "0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z"])
def test_an_article_without_a_date_counts_on_the_day_it_came(record, published):
    record["published_at"] = published
    record["processing"]["submitted_at"] = "2026-03-09T07:00:00Z"
    summary = summed([record])
    assert summary.undated == 1
    assert [day.isoformat() for day in summary.days] == ["2026-03-09"]
    assert "بلا تاريخ نشر" in render_report(summary)


def test_nothing_at_all_makes_a_report():
    tree = LexborHTMLParser(render_report(Summary()))
    assert tree.css_first("h1").text() == "لا أخبار"
    assert not tree.css("svg")


def test_only_rejections_make_a_report(outcomes):
    tree = LexborHTMLParser(render_report(summed([o for o in outcomes if "rejected" in o])))
    assert len(tree.css("#rejections tbody tr")) == 5


def test_hostile_names_stay_text(record):
    poison = "<script>alert(1)</script>"
    for entity in record["entities"]:
        entity["name"] += poison
    for figure in record["figures"]:
        figure["unit"] = poison if figure["kind"] == "money" else None
        figure["text"] += poison
    record["title"] += poison
    record["id"] += poison
    summary = summed([record])
    summary.reject({"reason": poison, "stage": poison})
    tree = LexborHTMLParser(render_report(summary))
    assert not tree.css("script")
    assert tree.body.text().count(poison) > 10
