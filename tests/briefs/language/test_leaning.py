import pytest

from bot.briefs.language.leaning import leans

LEANING = [
    "Er soll zunächst nur für Unternehmen gelten.",
    "Su director dijo que no habrá más controles.",
    "Seus clientes terão nove meses para se adaptar.",
    "Son directeur, Nicolas Louvet, a salué la décision.",
    "Его клиенты получат выплаты в марте.",
    "Його клієнти отримають виплати в березні.",
    "同庁は来年4月の施行を目指す。",
    "对此,交易所表示不予置评。",
    "해당 거래소들은 고객확인 의무를 위반했다.",
    "“Long term, this is good for every holder.”",
]
STANDING = [
    "Die BaFin prüft den Antrag, der rund 400 Seiten umfasst.",
    "Su Zhu founded the fund in Singapore in 2012.",
    "SES launched a satellite for the miners in March.",
    "Son of a miner, Dana Low founded Harbor Exchange.",
    "Suiza aprobó la ley con 120 votos.",
    "Sony registrou um lucro de R$ 10,8 milhões.",
    "Sanctions levées : Paris rouvre le dossier.",
    "Егор Волков основал биржу в 2019 году.",
    "金融庁は3日、新しい規制案を公表した。",
    "“We will pay,” Dana Low of Harbor Exchange said.",
]


@pytest.mark.parametrize("sentence", LEANING)
def test_what_only_another_sentence_can_name_leans(sentence: str) -> None:
    assert leans(sentence)


@pytest.mark.parametrize("sentence", STANDING)
def test_what_names_what_it_speaks_of_stands(sentence: str) -> None:
    assert not leans(sentence)
