"""Pages of a state's organs, news agencies and broadcasters, by one standard: whoever a table names stands here."""

import re

PAGES = {
    "China": "people.cn people.com.cn peopledaily.com.cn news.cn xinhuanet.com cgtn.com chinadaily.com.cn "
    "globaltimes.cn gov.cn china.org.cn china.com.cn chinagate.cn chinamil.com.cn cctv.com cri.cn ecns.cn "
    "chinamission.be chineseembassy.org china-embassy.org",
    "Russia": "tass.com tass.ru itar-tass.com ria.ru 1prime.ru sputniknews.com sputniknews.cn sputnikglobe.com "
    "sarabic.ae rt.com kremlin.ru mid.ru government.ru gov.ru cbr.ru 1tv.ru rusembindia.com",
    "the United States": "gov mil voanews.com rferl.org",
    "the United Kingdom": "gov.uk",
    "Ukraine": "gov.ua ukrinform.net united24media.com",
    "Türkiye": "gov.tr aa.com.tr trtworld.com trt.global",
    "India": "gov.in ddindia.co.in",
    "Iran": "mehrnews.com irna.ir",
    "Kazakhstan": "gov.kz inform.kz",
    "the European Union": "europa.eu",
}


def states_of(text: str) -> set[str]:
    """The states whose own pages a text names by their addresses."""
    hosts = {host.lower().rstrip(".") for host in re.findall(r"https?://([^/\s\",|)]+)", text)}
    return {
        state
        for state, known in PAGES.items()
        for page in known.split()
        if any(host == page or host.endswith("." + page) for host in hosts)
    }
