"""Glued lines come apart, and only glued ones."""

from __future__ import annotations

import pytest

from generator.clean.article import make_blocks
from generator.clean.languages import words_of
from generator.clean.lexicon import frequencies
from generator.clean.reflow import reflow
from generator.traced import Traced

FRENCH = words_of("fr")
# Two glued paragraphs make the line one that is glued.
BEFORE = "Le navire est arrivé lundi au port de Brest.Les marins ont salué la foule sur les quais."


def blocks_of(text: str) -> list[str]:
    """The blocks of a line, a heading with `# ` before it."""
    flowed = reflow(Traced.of(text), FRENCH, frequencies("fr"))
    return [("# " if b.is_heading else "") + b.text.text for b in make_blocks([flowed], FRENCH)]


@pytest.mark.parametrize(
    ("glued", "expected"),
    [
        ("Il part.Elle reste au port.", ["Il part.", "Elle reste au port."]),
        ("Part-il?Elle reste encore au port.", ["# Part-il?", "Elle reste encore au port."]),
        (
            'Il est content."Une belle journée"M.Dupont a salué la foule.',
            ["Il est content.", '# "Une belle journée"', "M.Dupont a salué la foule."],
        ),
        (
            'Il est content."Je reviens", a dit le marin.',
            ["Il est content.", '"Je reviens", a dit le marin.'],
        ),
        ("Il est content.«Je reviens», a-t-il dit.", ["Il est content.", "«Je reviens», a-t-il dit."]),
        ("Il dit «je reviens.»Le port est vide.", ["Il dit «je reviens.»", "Le port est vide."]),
        (
            "Retour à BrestLes marins sont contents de leur voyage.",
            ["# Retour à Brest", "Les marins sont contents de leur voyage."],
        ),
        (
            "Un retour attenduBien que la mer soit forte, ils rentrent.",
            ["# Un retour attendu", "Bien que la mer soit forte, ils rentrent."],
        ),
        (
            "Position des USALes marins américains ont répondu.",
            ["# Position des USA", "Les marins américains ont répondu."],
        ),
        (
            "Bilan de 2014Les marins ont été payés.",
            ["# Bilan de 2014", "Les marins ont été payés."],
        ),
        (
            "La mer est calme. Une fin heureuseIls rentrent tous au port.",
            ["La mer est calme.", "# Une fin heureuse", "Ils rentrent tous au port."],
        ),
        (
            "Retour difficile Les marins sont fatigués de leur voyage.",
            ["# Retour difficile", "Les marins sont fatigués de leur voyage."],
        ),
        (
            "Arrivée au portA leur retour, les marins ont salué la foule.",
            ["# Arrivée au port", "A leur retour, les marins ont salué la foule."],
        ),
        ("En 2021.12 marins sont partis.", ["En 2021.", "12 marins sont partis."]),
        ("Trois points:- le port;- la mer.", ["Trois points:", "- le port;", "- la mer."]),
        ("Il avoue : « Je suis las. »Marion le croit.", ["Il avoue : « Je suis las. »", "Marion le croit."]),
        (
            "Il dit : oui. Elle raconte :« Je suis lasse. »",
            ["Il dit : oui. Elle raconte :", "« Je suis lasse. »"],
        ),
        ("Il quitte le réseau X.À terre, on rit.", ["Il quitte le réseau X.", "À terre, on rit."]),
        ("Il est venu.(1) Selon le port.", ["Il est venu.", "(1) Selon le port."]),
        (
            "On le dit.1. Former les marinsPour Anne, c’est urgent.",
            ["On le dit.", "# 1. Former les marins", "Pour Anne, c’est urgent."],
        ),
        (
            "Les marins en colère47 bateaux sont restés au port.",
            ["# Les marins en colère", "47 bateaux sont restés au port."],
        ),
        ("Un port en criseConcrètement, il ferme.", ["# Un port en crise", "Concrètement, il ferme."]),
        (
            "Le prix du poissonFaut-il le payer aussi cher ?",
            ["# Le prix du poisson", "Faut-il le payer aussi cher ?"],
        ),
        (
            "► Le retour des marinsAu port, la foule les attend.",
            ["# ► Le retour des marins", "Au port, la foule les attend."],
        ),
        (
            "Elle rit.#2. La mer calmeElle est là pour toujours.",
            ["Elle rit.", "# #2. La mer calme", "Elle est là pour toujours."],
        ),
        ("Il dit :1. le port ;2. la mer.", ["Il dit :", "1. le port ;2. la mer."]),
        ("On parle de #MeToo.Elle est au port.", ["On parle de #MeToo.", "Elle est au port."]),
        (
            "Le retour en rueM. Dupont a salué la foule.",
            ["# Le retour en rue", "M. Dupont a salué la foule."],
        ),
        (
            "Bilan de l’été 2022L’île a été fermée tout l’hiver.",
            ["# Bilan de l’été 2022", "L’île a été fermée tout l’hiver."],
        ),
        (
            "Brest, la fin du voyageDupont a salué la foule.",
            ["# Brest, la fin du voyage", "Dupont a salué la foule."],
        ),
        (
            "Un port, trois marins31 hommes ont salué la foule.",
            ["# Un port, trois marins", "31 hommes ont salué la foule."],
        ),
        (
            "Grâce à eux, Phoenix Bloc3, les trois marins, ont salué la foule.",
            ["Grâce à eux, Phoenix Bloc3, les trois marins, ont salué la foule."],
        ),
        (
            "« Tuez le président »Son site a fermé ce lundi.",
            ["# « Tuez le président »", "Son site a fermé ce lundi."],
        ),
        (
            "Et pourtant la mer…Ils rentrent tous au port.",
            ["# Et pourtant la mer…", "Ils rentrent tous au port."],
        ),
    ],
)
def test_paragraphs_and_headings_come_apart(glued: str, expected: list[str]) -> None:
    assert blocks_of(BEFORE + glued)[2:] == expected


@pytest.mark.parametrize(
    ("glued", "expected"),
    [
        ("les États-Unisdépendent de la mer.", "les États-Unis dépendent de la mer."),
        ("on relevaitque la mer monte.", "on relevait que la mer monte."),
        ("le capitaine, selonReuters, est prêt.", "le capitaine, selon Reuters, est prêt."),
        ("le présidentVladimir Poutine est là.", "le président Vladimir Poutine est là."),
        ('une ambiance "professionnelle"et calme.', 'une ambiance "professionnelle" et calme.'),
        ('il a dit:"Nous partons."', 'il a dit: "Nous partons."'),
        ("Brest,Lorient et Nantes.", "Brest, Lorient et Nantes."),
    ],
)
def test_a_missing_space_inside_a_paragraph_is_put_back(glued: str, expected: str) -> None:
    assert blocks_of(glued) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "M.Lavrov et A.Blinken se sont vus à 100.000 km de là, en 52 av. J.-C.",
        "L’iPhone, McKinsey, YouTube, LinkedIn et L’Obs sont des marques.",
        "Annalena Baerbock, Volodymyr Zelensky et Josep Borrell sont venus.",
        "Ron DeSantis, Leonardo DiCaprio et Emmanuel MacDonald sont venus.",
        "Antony Blinken et Sergueï Riabkov ont parlé des PME et des ONGs.",
        "Le collectif «NousToutes» et #NousToutes sont là.",
        "Il passe 3h14 à lire.",
        'Elle déclare : "Nous visons le port. Nous ne partons pas’’.',
        "On lit : « Quand tu te déclares »marin », il y a une pression. » Il part.",
        "Du XVIIIème au XXIème siècle, la mer monte.[5] Le port est vide.[6] On part.",
        "89.000 marins des deux racines nostos et algos.",
        "Le PvdA, le VVD et l’UEFA sont là.",
        "La société OpenAI a présenté ChatGPT en 2022.",
        "Chaque travailleurSE du port est là.",
        "À (ré)écouter : l’histoire des amours (hétéro)sexuelles.",
        "Le mot «amiral» –qu’il dit «beau»– vient de l’arabe.",
        "Elle dit que le mot est “masculin“, et que l' »image » compte.",
        "L’article a paru sur le site meteo.example.org en anglais.",
        "Elle a vu le film Un jour sans fin et lu le livre Les vagues au port.",
        "5 %A, 3 €B et 10°C.",
        "Le Su-35S, la 5G, le G7 et l’A380 volent à 20h30.",
        'Les étudiant(e)s de Paris-8, d’« ici » et d’"ailleurs", rentrent.',
        "Voir https://example.org/Page.Html?a=B,C et contact@example.org.",
        "Une interview, dit-il : « Non ! » Et il part. Elle reste.",
        "La remobilisation antigouvernementale et l’hyperinflation reconfinent.",
        "&lt;b&gt; et javascript:window et ![x](https://example.org/a.png)",
    ],
)
def test_what_is_not_glued_stays_as_it_is(text: str) -> None:
    assert blocks_of(text) == [text]


def test_a_capital_in_a_name_does_not_end_a_heading_that_kept_its_space() -> None:
    text = "Le port est vide. La foule du collectif Nous Toutes demande la fin de la grève."

    assert blocks_of(BEFORE + text)[2:] == [text]


def test_a_clause_with_a_title_in_it_is_no_heading_that_kept_its_space() -> None:
    text = "C’est ce livre qui ouvre De quelle couleur est la mer, un ouvrage de marins."

    assert blocks_of(BEFORE + text)[2:] == [text]


def test_a_mark_with_spaces_around_it_opens_a_quotation_after_a_colon() -> None:
    assert blocks_of('Elle dit : " Nous partons demain "') == ['Elle dit : " Nous partons demain "']


def test_every_repair_says_where_why_and_how_surely() -> None:
    text = "Il part.Elle reste avec les États-Unisdépendent de la mer."
    flowed = reflow(Traced.of(text), FRENCH, frequencies("fr"))

    assert [(r.at, r.inserted, r.removed) for r in flowed.repairs] == [(8, "\n\n", ""), (38, " ", "")]
    assert all(r.reason and 0.6 <= r.confidence <= 1 for r in flowed.repairs)


def test_what_is_unclear_is_left_alone_and_reported() -> None:
    text = "La marque TotalEnergies vend de l’eau."
    flowed = reflow(Traced.of(text), FRENCH, frequencies("fr"))

    assert [piece.text for piece in flowed.pieces] == [text]
    assert [(d.kind, d.confidence < 0.6) for d in flowed.doubts] == [("glued", True)]


def test_without_a_word_list_sentence_ends_still_count() -> None:
    flowed = reflow(Traced.of("Jeg går.Du blir her."), words_of("xx"), {})

    assert [piece.text for piece in flowed.pieces] == ["Jeg går.", "Du blir her."]
