def test_a_plan_is_started(started):
    print(started.rows()[:3]); print(started.listed()); print(started.text("planSummary"))
    print(started.canvas.size(), started.dock.size())
    assert 0

def test_again(started):
    started.pick_tool()
    started.click_map(0)
    started.click_map(10)
    print(started.text("planSummary"), started.text("unitFigures"))
    assert 0
