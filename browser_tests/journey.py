"""The first loop, step by step, as people click it: what the story in test_first_loop.py is told with."""

import io
import re
import time
from itertools import pairwise
from pathlib import Path

import typst
import zxingcpp
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from PIL import Image
from playwright.sync_api import Page, expect
from pypdf import PdfReader

HOUSE = "https://naervaer.lyng.example"
PASSWORD = "tolv glade måger ved kajen"
PIN = "482915"
KIRSTEN, HENRIK = "drift@lyng.example", "henrik@lyng.example"
HARBOUR = ["Lone Friis", "Agnieszka Nowak", "Omar Haddad", "Maria Santos", "Nikola Petrov", "Jette Bæk"]
HARBOUR += ["Søren Ågård", "Thu Nguyen", "Mette Kjær"]
HOSPITAL = ["Ida Krog", "Yusuf Demir", "Anna Vestergaard", "Bo Lind", "Eva Holst", "Per Bruun"]
# As it comes out of a payroll system: a line above the headings, phones and dates in every form, three bad rows.
MESSY = """Medarbejderliste;;;;;;;;;
Lønnr.;Navn;Mobil-nr.;E-mail;Hold;Arbejdssted;Ansat den;Sprog;Arbejdstid;CPR-nr.
101;Kirsten Holm;;Drift@Lyng.example;;;1/3-2018;dansk;;
102;Lone Friis;20 10 00 05;lone@lyng.example;Havnen;Havnehuset;15-08-2019;dansk;man-tor 8-15.30;010180-1234
103;Agnieszka Nowak;+45 20 10 00 03;;Havnen;Havnehuset;1.3.24;polsk, engelsk;man-fre 22-6;
104;Omar Haddad;0045 20.10.00.04;;Havnen;Havnehuset;2024-05-01;arabisk;man-fre 5-13;
105;Maria Santos;20100010;;Havnen;Rådhuset;01/02/2022;spansk og engelsk;;
106;Nikola Petrov;(+45) 20 10 00 11;;Havnen;Rådhuset;1-9-2023;bulgarsk;17.30-20;
107;Jette Bæk;20-10-00-12;;Havnen;Rådhuset;1-9-2003;dansk;;
108;Søren Ågård;20 100 013;;Havnen;Havnehuset;1-9-2013;;;
109;Thu Nguyen;tlf. 20100014;;Havnen;Havnehuset;3.4.2020;vietnamesisk;;
110;Mette Kjær;4520100015;mette@lyng.example;Havnen;Havnehuset;3.4.2020;dansk;;
;;20100099;;Havnen;Havnehuset;;;;
112;Uden Telefon;12;;Hospitalet;;;;;
113;Nogle Gange;20100098;;Hospitalet;;;;nogle gange;
201;Henrik Skov;20100020;henrik@lyng.example;;;1-1-2015;dansk;;
202;Ida Krog;20100021;;Hospitalet;Hospitalet, afsnit 4;1-1-2020;dansk;5-9;
203;Yusuf Demir;20100022;;Hospitalet;Hospitalet, afsnit 4;1-1-2020;tyrkisk;5-9;
204;Anna Vestergaard;20100023;;Hospitalet;Hospitalet, afsnit 4;1-1-2020;;5-9;
205;Bo Lind;20100024;;Hospitalet;Hospitalet, afsnit 4;1-1-2020;;5-9;
206;Eva Holst;20100025;;Hospitalet;Hospitalet, afsnit 4;1-1-2020;;5-9;
207;Per Bruun;20100026;;Hospitalet;Hospitalet, afsnit 4;1-1-2020;;5-9;
"""


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).first.click()
    page.wait_for_load_state()


def follow(page: Page, name: str) -> None:
    page.get_by_role("main").get_by_role("link", name=name).first.click()
    page.wait_for_load_state()


def says(page: Page, text: str) -> None:
    expect(page.get_by_role("main").get_by_text(text).first).to_be_visible()


def open_the_house(page: Page) -> None:
    """The page behind the printed link."""
    page.get_by_label("Din e-mail").fill(KIRSTEN)
    page.get_by_label("En adgangskode").fill(PASSWORD)
    page.get_by_label("Den adresse").fill(HOUSE)
    page.get_by_label("Organisationens navn").fill("Lyng Service")
    page.get_by_label("Navn på den første").fill("Kirsten Holm")
    page.get_by_label("Et team, som").fill("Havnen")
    press(page, "Åbn Nærvær")


def add_the_second_step(page: Page) -> str:
    """Set up an authenticator app with the key on the page. Returns one of the recovery codes."""
    follow(page, "Sæt den op")
    key = page.locator("main code").inner_text()
    digits = format_hotp_value(hotp_value(key, int(time.time()) // 30))
    page.get_by_label("Autentificeringskode").fill(digits)
    press(page, "Tag den i brug")
    return page.locator("main code").first.inner_text()


def sign_in_with_password(page: Page, address: str, email: str, second: str = "") -> None:
    page.goto(address)
    follow(page, "E-mail og adgangskode")
    page.locator("input[type=email]").fill(email)
    page.locator("input[type=password]").fill(PASSWORD)
    page.locator("main form button").first.click()
    page.wait_for_load_state()
    if second:
        page.locator("main form input[name=code]").fill(second)
        page.locator("main form button").first.click()
        page.wait_for_load_state()


def bring_in_the_list(page: Page) -> None:
    file = {"name": "medarbejdere.csv", "mimeType": "text/csv", "buffer": MESSY.encode("cp1252")}
    page.locator("input[type=file]").set_input_files(file)
    press(page, "Se på listen")


def cards_of(file: Path) -> dict[str, str]:
    """By name, the address in the code on each card, read from the printed sheet as a phone's camera would."""
    sheet = PdfReader(file).pages
    drawing = file.with_suffix(".typ")
    drawing.write_text(
        "#set page(width: 210mm, height: 297mm, margin: 0pt)\n"
        f'#for number in range(1, {len(sheet) + 1}) {{ image("{file.name}", page: number, width: 210mm) }}'
    )
    found = {}
    pictures = typst.compile(str(drawing), format="png", ppi=150)
    for page, picture in zip(sheet, pictures if isinstance(pictures, list) else [pictures], strict=True):
        lines = [line.strip() for line in page.extract_text().splitlines()]
        names = [name for line, name in pairwise(lines) if line.endswith("Nærvær")]
        codes = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)))
        places = sorted(
            (round(one.position.top_left.y / 300), one.position.top_left.x > 600, one.text) for one in codes
        )
        found.update(zip(names, (text for _row, _right, text in places), strict=True))
    return found


def enrol(page: Page, card: str) -> None:
    """The first use of a card: an own PIN, and not now for the rest."""
    page.goto(card)
    page.locator("main form button").last.click()
    page.locator("input[name=pin]").fill(PIN)
    page.locator("input[name=again]").fill(PIN)
    page.locator("main form button").first.click()
    page.wait_for_url("**/contact/")
    page.get_by_role("link", name=re.compile("Ikke nu|Not now")).click()
    page.wait_for_load_state()


def answer(page: Page, nth: int = 3, times: int = 1) -> None:
    """Choose the nth answer of what is asked, and wait for what comes next."""
    for _ in range(times):
        where = page.locator(".course-label").inner_text()
        page.locator(".answer").nth(nth).click()
        page.wait_for_function("was => document.querySelector('.course-label')?.innerText !== was", arg=where)


def answer_all(page: Page, javascript: bool = True) -> None:
    """From the question on the page to the review."""
    while page.locator(".answer").count():
        if javascript:
            answer(page)
        else:
            with page.expect_navigation():
                page.locator(".answer").nth(3).click()
