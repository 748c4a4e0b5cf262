import pytest

from regionaltool.ui.complaint import Complaint
from tests.ui.window import Window


@pytest.fixture
def window(qtbot, qgis_new_project):
    made = Window()
    qtbot.addWidget(made.mainWindow())
    yield made
    made.close()


def test_one_message_that_goes_with_the_next_try(window):
    complaint = Complaint(window)
    complaint.show("The first.")
    complaint.show("The second.")
    assert window.said == ["The second."]
    complaint.take_back()
    complaint.take_back()
    assert window.said == []


def test_a_message_that_the_user_has_closed_is_not_missed(window):
    complaint = Complaint(window)
    complaint.show("The first.")
    window.messageBar().clearWidgets()
    complaint.show("The second.")
    assert len(window.messageBar().items()) == 1
