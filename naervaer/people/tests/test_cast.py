from naervaer.people.viewer import viewer_of


def test_a_leader_leads_her_team_and_no_other(cast):
    viewer = viewer_of(cast.kirsten.account)
    assert viewer.leads == {cast.harbour.pk}
    assert cast.hospital.pk not in viewer.leads


def test_organisations_do_not_share_people(cast):
    assert cast.fjord.members.count() == 2
    assert not cast.fjord.members.filter(pk=cast.kirsten.pk).exists()
