"""The map of a report: where dots stand, what is shown of the earth, and that nothing of the points is markup."""

import re
from itertools import pairwise

import pytest
from lxml import etree

from tasks.views.map import MapPoint, map_svg
from tasks.views.map_outline import rings

SVG = "{http://www.w3.org/2000/svg}"
TUNIS, SFAX = MapPoint("تونس", 36.8, 10.18, 9), MapPoint("صفاقس", 34.74, 10.76, 4)
DOHA, TOKYO = MapPoint("الدوحة", 25.29, 51.53, 1), MapPoint("طوكيو", 35.69, 139.69, 1)
LIMA, AUCKLAND = MapPoint("ليما", -12.04, -77.03), MapPoint("أوكلاند", -36.85, 174.76)


def drawn(*points):
    return etree.fromstring(map_svg(points))


def dots(svg):
    return {
        circle.find(f"{SVG}title").text.partition(":")[0]: (float(circle.get("cx")), float(circle.get("cy")))
        for circle in svg.iter(f"{SVG}circle")
    }


def size(svg):
    return tuple(map(float, svg.get("viewBox").split()[2:]))


def test_without_points_there_is_no_map():
    assert map_svg([]) == ""
    assert map_svg([MapPoint("nowhere", 91.0, 0.0), MapPoint("nowhere", 0.0, float("nan"))]) == ""


@pytest.mark.parametrize("points", [[TUNIS], [TUNIS, SFAX], [TUNIS, DOHA], [TUNIS, TOKYO, LIMA, AUCKLAND]])
def test_every_dot_stands_inside(points):
    svg = drawn(*points)
    width, height = size(svg)
    assert set(dots(svg)) == {point.name for point in points}
    assert all(0 < x < width and 0 < y < height for x, y in dots(svg).values())
    assert width / 4 < height <= width


def test_east_is_right_and_north_is_up():
    at = dots(drawn(TUNIS, SFAX, DOHA))
    assert at["تونس"][0] < at["صفاقس"][0] < at["الدوحة"][0]
    assert at["تونس"][1] < at["صفاقس"][1] < at["الدوحة"][1]


def test_a_point_lies_in_its_country():
    """The outline and the dots are drawn by the same rule: Doha is inside exactly one ring, and mid-ocean in none."""
    svg = drawn(DOHA, MapPoint("بحر العرب", 15.0, 63.0))
    lines = [
        [tuple(map(float, pair.split())) for pair in ring.split("L")]
        for ring in re.findall(r"M([^MZ]+)Z", svg.find(f"{SVG}path").get("d"))
    ]
    at = dots(svg)
    assert sum(contains(line, *at["الدوحة"]) for line in lines) == 1
    assert not any(contains(line, *at["بحر العرب"]) for line in lines)


def contains(ring, x, y):
    inside = False
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def test_often_named_places_have_larger_dots_up_to_a_limit():
    radius = {
        many: float(drawn(MapPoint("تونس", 36.8, 10.18, many)).find(f"{SVG}circle").get("r")) for many in (1, 9, 10**9)
    }
    assert radius[1] < radius[9] < radius[10**9] < 20


def test_names_that_would_cover_each_other_are_left_to_the_dots():
    crowd = [MapPoint(f"بلدة {number}", 36.8 + number / 1000, 10.18, 50 - number) for number in range(30)]
    svg = drawn(*crowd)
    written = [text.text for text in svg.iter(f"{SVG}text")]
    assert len(dots(svg)) == 30
    assert written[0] == "بلدة 0"
    assert len(written) < 4


def test_a_name_is_never_markup():
    svg = drawn(MapPoint('<script>alert("&")</script>', 36.8, 10.18))
    assert [text.text for text in svg.iter(f"{SVG}text")] == ['<script>alert("&")</script>']
    assert not list(svg.iter(f"{SVG}script"))


def test_a_map_of_a_country_does_not_carry_the_world():
    near, far = map_svg([TUNIS, SFAX]), map_svg([TUNIS, TOKYO, LIMA, AUCKLAND])
    assert len(near) < len(far) / 5
    assert len(far) < 250_000


def test_no_line_runs_around_the_earth():
    for ring in rings():
        assert max(abs(one[0] - other[0]) for one, other in pairwise(ring)) < 60
        assert all(-360 <= lon <= 360 and -90 <= lat <= 90 for lon, lat in ring)
