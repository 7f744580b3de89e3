"""The rights: who may open which address. One line an address; what is not listed is refused.

What one may see *there* is decided by the `access.py` of each app: a leader the own teams, a member
the own row, nobody anything of another organisation.
"""

from collections.abc import Collection, Mapping

from naervaer.people.gate import STRANGERS
from naervaer.people.models import RoleKind

MEMBER, LEADER, DEPUTY, FACILITATOR = RoleKind.MEMBER, RoleKind.LEADER, RoleKind.DEPUTY, RoleKind.FACILITATOR
ORGANISATION, REPRESENTATIVE, OPERATOR = RoleKind.ORGANISATION, RoleKind.REPRESENTATIVE, RoleKind.OPERATOR
STAFF = [LEADER, DEPUTY, FACILITATOR, ORGANISATION, REPRESENTATIVE, OPERATOR]

_TABLE: Mapping[str, Collection[str]] = {
    # the shell
    "web:asset": [STRANGERS],
    "web:language": [STRANGERS],
    "web:theme": [STRANGERS],
    "web:privacy": [STRANGERS],
    "web:styleguide": [STRANGERS],
    "web:health": [STRANGERS],
    "web:robots": [STRANGERS],
    "web:manifest": [STRANGERS],
    # sign-in: a link says who, a PIN, passkey or code proves it
    "sign_in:start": [STRANGERS],
    "sign_in:code": [STRANGERS],
    "sign_in:link": [STRANGERS],
    "sign_in:pin": [STRANGERS],
    "sign_in:passkey": [STRANGERS],
    "sign_in:enrol": [STRANGERS],
    "sign_in:enrol_passkey": [STRANGERS],
    "sign_in:invitation": [STRANGERS],
    "sign_in:leave": [STRANGERS],
    "sign_in:left": [STRANGERS],
    # my own sign-in
    "sign_in:own": [MEMBER],
    "sign_in:own_pin": [MEMBER],
    "sign_in:contact": [MEMBER],
    "sign_in:confirm": [MEMBER],
    "sign_in:everywhere": [MEMBER, OPERATOR],
    # cards and links of others
    "sign_in:access": [LEADER, ORGANISATION],
    "sign_in:cards": [LEADER, ORGANISATION],
    "sign_in:sheet": [LEADER, ORGANISATION],
    # staff: e-mail and password, and the second step
    "account_login": [STRANGERS],
    "account_logout": [STRANGERS],
    "account_inactive": [STRANGERS],
    "account_reset_password": [STRANGERS],
    "account_reset_password_done": [STRANGERS],
    "account_reset_password_from_key": [STRANGERS],
    "account_reset_password_from_key_done": [STRANGERS],
    "mfa_authenticate": [STRANGERS],
    "account_reauthenticate": STAFF,
    "account_change_password": STAFF,
    "mfa_index": STAFF,
    "mfa_reauthenticate": STAFF,
    "mfa_activate_totp": STAFF,
    "mfa_deactivate_totp": STAFF,
    "mfa_view_recovery_codes": STAFF,
    "mfa_generate_recovery_codes": STAFF,
    "mfa_download_recovery_codes": STAFF,
    "mfa_list_webauthn": STAFF,
    "mfa_add_webauthn": STAFF,
    "mfa_reauthenticate_webauthn": STAFF,
    "mfa_edit_webauthn": STAFF,
    "mfa_remove_webauthn": STAFF,
    # the log; the postbox of a demo
    "history:log": [ORGANISATION, REPRESENTATIVE],
    "notices:postbox": [STRANGERS],
    # agreements: everybody in an organisation sees the own ones; who may mark one is decided by steps/access.py
    "steps:list": [MEMBER],
    "steps:step": [MEMBER],
    "steps:kept": [MEMBER],
    "steps:moved": [MEMBER],
    "steps:dropped": [MEMBER],
    "steps:new": [LEADER, DEPUTY],
    # conversations: the leader's own log, and the wish to talk
    "conversations:list": [MEMBER],
    "conversations:log": [LEADER, DEPUTY],
    "conversations:talk": [LEADER, DEPUTY],
    "conversations:deletion": [LEADER, DEPUTY],
    "conversations:wish": [MEMBER],
    "conversations:withdrawal": [MEMBER],
    # the compass: everybody looks for the own teams' compass; whose it is, is decided by readings/compass_access.py
    "readings:compass": [MEMBER],
    "readings:compass_of_team": [MEMBER],
    "readings:compass_of_reading": [MEMBER],
    "readings:distances": [MEMBER],
    "readings:print_compass": [MEMBER],
    "readings:print_distances": [MEMBER],
    "readings:print_belonging": [MEMBER],
    "readings:print_trust": [MEMBER],
    "readings:results": [MEMBER],
    "readings:belonging": [MEMBER],
    "readings:trust": [MEMBER],
    "readings:said_lately": [MEMBER],
    "readings:said": [MEMBER],
    # the leader's private reflection: the leader's alone, see readings/trust/access.py
    "readings:reflections": [LEADER],
    "readings:reflection": [LEADER],
    "readings:reflection_step": [LEADER],
    "readings:reflection_given": [LEADER],
    # answering: everybody who is asked; what is asked of whom, the sealed room decides
    "readings:answer": [MEMBER],
    "readings:sitting": [MEMBER],
    "readings:done": [MEMBER],
    "readings:keyed": [MEMBER],
    # a shared device shows who is asked, to whoever stands before it; the questions to paper
    "readings:tablet": [STRANGERS],
    "readings:tablet_here": [STRANGERS],
    "readings:tablet_of_team": [LEADER, ORGANISATION],
    "readings:sheet": [LEADER, DEPUTY, ORGANISATION, REPRESENTATIVE],
    "readings:protection": [STRANGERS],
    "readings:rules": [MEMBER],
    # readings: dates and who is asked; the leader's own side
    "readings:list": [LEADER, DEPUTY, ORGANISATION, REPRESENTATIVE],
    "readings:reading": [LEADER, DEPUTY, ORGANISATION, REPRESENTATIVE],
    "readings:open": [LEADER, ORGANISATION],
    "readings:mirror": [LEADER],
    # the compass dialogue
    "readings:workshop": [MEMBER],
    "readings:dialogue": [MEMBER],
    "readings:dialogue_start": [LEADER, DEPUTY, FACILITATOR],
    "readings:dialogue_page": [MEMBER],
    "readings:dialogue_presence": [MEMBER],
    "readings:dialogue_leg": [LEADER, DEPUTY, FACILITATOR],
    "readings:dialogue_end": [LEADER, DEPUTY, FACILITATOR],
    "readings:dialogue_notes": [MEMBER],
    "readings:dialogue_steps": [MEMBER],
    "readings:dialogue_note_removal": [MEMBER],
    "readings:stay": [LEADER],
    # people: what one may see there is decided by people/access.py
    "people:list": [LEADER, DEPUTY, ORGANISATION, OPERATOR],
    "people:person": [LEADER, DEPUTY, ORGANISATION],
    "people:add": [LEADER, ORGANISATION],
    "people:edit": [LEADER, ORGANISATION],
    "people:end": [ORGANISATION],
    "people:export": [ORGANISATION],
    "people:hours": [LEADER, ORGANISATION],
    "people:absence": [LEADER, ORGANISATION],
    "people:no_absence": [LEADER, ORGANISATION],
    "people:import": [ORGANISATION],
    "people:import_example": [ORGANISATION],
    "people:import_draft": [ORGANISATION],
    "people:import_columns": [ORGANISATION],
    "people:import_answers": [ORGANISATION],
    "people:import_confirm": [ORGANISATION],
    "people:import_go_on": [ORGANISATION],
    "people:import_drop": [ORGANISATION],
    "people:teams": [LEADER, DEPUTY, ORGANISATION],
    "people:team": [LEADER, DEPUTY, ORGANISATION],
    "people:new_team": [ORGANISATION],
    "people:edit_team": [ORGANISATION],
    "people:lead": [ORGANISATION],
    "people:join": [ORGANISATION],
    "people:leave": [ORGANISATION],
    "people:units": [ORGANISATION],
    "people:new_unit": [ORGANISATION],
    "people:unit": [ORGANISATION],
    "people:sites": [ORGANISATION],
    "people:new_site": [ORGANISATION],
    "people:site": [ORGANISATION],
    "people:roles": [ORGANISATION],
    "people:role": [ORGANISATION],
    "people:profile": [MEMBER],
    "people:own_data": [MEMBER],
    "people:own_data_file": [MEMBER],
    "people:data": [ORGANISATION],
    "people:deletion": [ORGANISATION],
    "people:organisations": [OPERATOR],
    "people:new_organisation": [OPERATOR],
    "people:organisation": [OPERATOR],
    "people:set_up": [STRANGERS],  # opens only with the link that an empty installation prints
    "people:first_run": [STRANGERS],
    # today
    "home:today": [MEMBER, OPERATOR],
}

RIGHTS = {name: frozenset(roles) for name, roles in _TABLE.items()}
