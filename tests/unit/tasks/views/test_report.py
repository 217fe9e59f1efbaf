from copy import deepcopy

import pytest
from selectolax.lexbor import LexborHTMLParser

from tasks.views import wording
from tasks.views.report import render_report
from tasks.views.summary import LARGEST, NEWEST, Summary


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


def test_names_are_ranked_by_articles_and_not_by_mentions(outcomes):
    first, second, third = (deepcopy(outcomes[0]) for _ in range(3))
    repeated = {"type": "LOC", "name": "ملاطية", "country": None, "place": None, "mentions": [{}] * 50}
    for n, record in enumerate((first, second, third)):
        record["id"] = f"r{n}"
        record["entities"] = [dict(repeated, name="أنقرة", mentions=[{}])]
    first["entities"].append(repeated)
    rows = table(LexborHTMLParser(render_report(summed([first, second, third]))), ".ranking.LOC")
    assert [(row[0].split()[0], *row[2:]) for row in rows] == [("أنقرة", "3", "3"), ("ملاطية", "1", "50")]


def test_names_lead_to_their_newest_articles(tree, outcomes):
    titles = {o["title"] for o in outcomes if "rejected" not in o}
    for link in tree.css(".ranking .refs a"):
        target = tree.css_first(link.attributes["href"])
        assert target.attributes["value"] == link.text()
        assert target.css_first(".title").text() in titles
    assert 1 <= len(tree.css(".ranking.LOC tbody tr")[0].css(".refs a")) <= NEWEST


def test_every_dot_and_largest_figure_leads_to_an_article_that_states_it(tree, outcomes):
    records = {o["id"]: o for o in outcomes if "rejected" not in o}
    links = tree.css(".area a, .said .refs a, .largest a")
    assert len(links) > 30
    for link in links:
        assert tree.css_first(link.attributes["href"] + " .code").text() in records
    killed = tree.css_first("#events .said li")
    article = records[tree.css_first(killed.css_first(".refs a").attributes["href"] + " .code").text()]
    stated = {wording.number(f["value"]) for f in article["figures"] if f["event"] and f["value"]}
    assert killed.css_first(".value").text() in stated


def test_money_is_no_other_name(record):
    others = ["الريال العماني", "جائزة البوكر", "دولار", "اليورو", "الدولار الأمريكي"]
    record["entities"] = [{**record["entities"][0], "type": "MISC", "name": name, "country": None} for name in others]
    names = [row[0].split(" 1")[0] for row in table(LexborHTMLParser(render_report(summed([record]))), ".ranking.MISC")]
    assert names == ["جائزة البوكر"]


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
    days = {row.css_first("th").text(): row for row in tree.css("#events .periods tbody tr")}
    said = {day: [" ".join(item.text().split()) for item in row.css("li")] for day, row in days.items()}
    assert any(item.startswith("قتلى 54 (2)") for item in said["5 مارس"])
    assert any(item.startswith("قتلى 41 (3)") for item in said["7 مارس"])


def test_each_event_and_currency_has_a_plot(tree):
    captions = [caption.text() for caption in tree.css("#events figcaption, #money figcaption")]
    assert {"قتلى", "جرحى", "نازحون", "دولار أمريكي", "يورو"} <= set(captions)


def test_the_largest_figures_name_their_articles(outcomes):
    summary = summed(outcomes)
    largest = summary.events["killed"].descending()
    assert [s.value for s in largest] == sorted((s.value for s in largest), reverse=True)
    assert (largest[0].value, largest[0].article.id) == (112, "item-12")
    assert len(largest) == LARGEST
    assert len({(s.article.id, s.value) for s in largest}) == LARGEST


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
