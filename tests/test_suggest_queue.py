"""The review queue: one question each, with the line that settles it."""

from __future__ import annotations

from dataclasses import replace

from generator.annotate.actors import find_mentions
from generator.model.annotation import Annotated, Annotations, Position
from generator.model.corpus import Corpus
from generator.model.vocabulary import Vocabulary
from generator.suggest.queue import suggestions
from generator.suggest.settle import accepted, line_of, rejected
from generator.suggest.suggestion import Suggestion
from generator.vocabulary.load import load_vocabulary
from tests.corpora import a_corpus, an_article

ACTORS = """\
# Who acts.
russia:
  kind: state
  labels: {fr: Russie}
  adjectives: [russe]
denmark:
  kind: state
  labels: {fr: Danemark}
  adjectives: [danoise]
sergey-lavrov:
  kind: person
  labels: {fr: Sergueï Lavrov}
  aliases: [Lavrov] # the family name
antony-blinken:
  kind: person
  labels: {fr: Antony Blinken}
  aliases:
    - Blinken
    # more to come
"""
OFFICES = """\
foreign-minister:
  labels: {fr: ministre des Affaires étrangères}
  phrases: ["ministre {adjective} des Affaires étrangères"]
"""
NAMING = "articles: [le, la, les, l’]\nof: [de, d’, du]\nordinary_capitals: [affaires]\n"
ACTORS_PATH = "seeds/vocabulary/actors.yml"
FILES = {
    ACTORS_PATH: ACTORS,
    "seeds/vocabulary/offices.fr.yml": OFFICES,
    "seeds/vocabulary/naming.fr.yml": NAMING,
}


def read(files: dict[str, str] = FILES) -> Vocabulary:
    vocabulary, problems = load_vocabulary(files)
    assert problems == ()
    return vocabulary


def corpus_of(*texts: str, vocabulary: Vocabulary | None = None) -> Corpus:
    """A corpus of articles of one paragraph, with the mentions that are found in them."""
    known = vocabulary or read()
    articles = []
    for number, text in enumerate(texts):
        article = an_article(f"a{number}", text).article
        mentions, doubts = find_mentions(article.blocks, known, "2022-01-20")
        articles.append(Annotated(article, Annotations(mentions, doubts=doubts)))
    return a_corpus(*articles, vocabulary=known)


def the_one(corpus: Corpus) -> Suggestion:
    (suggestion,) = suggestions(corpus)
    return suggestion


def test_an_unknown_name_is_asked_about_once_with_an_entry_for_it() -> None:
    corpus = corpus_of("L’analyste Fiodor Loukianov doute.", "On a lu Loukianov hier.")
    suggestion = the_one(corpus)
    assert (suggestion.kind, suggestion.what) == ("name", "Fiodor Loukianov")
    assert (suggestion.count, suggestion.articles) == (2, 2)
    assert suggestion.sentence == "L’analyste Fiodor Loukianov doute."
    line = "fiodor-loukianov: {kind: person, labels: {fr: Fiodor Loukianov}}"
    assert line_of(suggestion, FILES) == (ACTORS_PATH, line)


def test_an_accepted_name_is_in_the_vocabulary_and_no_longer_asked_about() -> None:
    text = "L’analyste Fiodor Loukianov doute."
    path, edited = accepted(the_one(corpus_of(text)), FILES)
    vocabulary = read({**FILES, path: edited})
    assert edited.startswith(ACTORS)
    assert suggestions(corpus_of(text, vocabulary=vocabulary)) == ()
    (mention,) = find_mentions(an_article("a", text).article.blocks, vocabulary, None)[0]
    assert mention.actor == "fiodor-loukianov"


def test_a_misspelt_name_is_proposed_as_a_variant_and_keeps_the_comments_of_the_file() -> None:
    suggestion = the_one(corpus_of("La rencontre avec Blinek est confirmée."))
    assert (suggestion.kind, suggestion.what) == ("variant", "Blinek = antony-blinken")
    path, edited = accepted(suggestion, FILES)
    assert edited == ACTORS.replace("    - Blinken\n", "    - Blinken\n    - Blinek\n")
    names = [alias.text for alias in read({**FILES, path: edited}).actors["antony-blinken"].aliases]
    assert names == ["Blinken", "Blinek"]


def test_a_variant_is_added_to_a_list_on_one_line_before_its_comment() -> None:
    _, edited = accepted(the_one(corpus_of("La rencontre avec Lavrof est confirmée.")), FILES)
    assert "aliases: [Lavrov, Lavrof] # the family name\n" in edited


def test_another_first_name_makes_another_person_and_no_variant() -> None:
    assert the_one(corpus_of("Le cinéaste Igor Lavrof est mort.")).kind == "name"


def test_an_office_that_nobody_known_holds_is_proposed_as_an_actor() -> None:
    text = "Selon la ministre danoise des Affaires étrangères, rien ne change."
    suggestion = the_one(corpus_of(text))
    assert (suggestion.kind, suggestion.because) == ("role", "no holder known")
    path, edited = accepted(suggestion, FILES)
    mentions, _ = find_mentions(
        an_article("a", text).article.blocks, read({**FILES, path: edited}), "2022-01-20"
    )
    assert [mention.actor for mention in mentions] == ["foreign-minister-of-denmark"]


def test_a_rejection_is_remembered_and_never_comes_back() -> None:
    text = "L’analyste Fiodor Loukianov doute."
    path, edited = rejected(the_one(corpus_of(text)), FILES)
    assert (path, edited) == ("seeds/vocabulary/rejected.yml", 'name:\n  - "Fiodor Loukianov"\n')
    assert suggestions(corpus_of(text, vocabulary=read({**FILES, path: edited}))) == ()


def test_a_second_rejection_is_added_below_the_first() -> None:
    first = {"seeds/vocabulary/rejected.yml": '# Turned down.\nname:\n  - "Brest" # a town\nvariant: []\n'}
    _, edited = rejected(the_one(corpus_of("L’analyste Fiodor Loukianov doute.")), first)
    assert edited == '# Turned down.\nname:\n  - "Brest" # a town\n  - "Fiodor Loukianov"\nvariant: []\n'


def test_an_uncertain_position_is_asked_about_and_a_yes_makes_it_a_correction() -> None:
    corpus = corpus_of("La Russie exige une réponse.")
    words = "exige une réponse"
    position = Position(
        "written-reply", ("russia",), "demand", None, 0, 10, 27, words, certain=False, because="guess"
    )
    (annotated,) = corpus.articles
    doubtful = replace(annotated, found=replace(annotated.found, positions=(position,)))
    suggestion = the_one(replace(corpus, articles=(doubtful,)))
    path, edited = accepted(suggestion, FILES)
    assert (suggestion.kind, suggestion.because, path) == ("position", "guess", "seeds/corrections/a0.yml")
    assert 'change-position: "exige une réponse"\n' in edited
    assert 'holders: ["russia"]\n' in edited


def test_what_raises_more_questions_comes_first_and_the_order_is_stable() -> None:
    texts = ("Fiodor Loukianov et Hélène Duchêne.", "On a lu Hélène Duchêne.")
    queue = suggestions(corpus_of(*texts))
    assert [suggestion.what for suggestion in queue] == ["Hélène Duchêne", "Fiodor Loukianov"]
    assert queue == suggestions(corpus_of(*texts))


def test_an_id_depends_on_the_question_alone() -> None:
    one = the_one(corpus_of("L’analyste Fiodor Loukianov doute."))
    other = the_one(corpus_of("Rien.", "Un autre texte cite Fiodor Loukianov."))
    assert one.id == other.id
    assert len(one.id) == 6
