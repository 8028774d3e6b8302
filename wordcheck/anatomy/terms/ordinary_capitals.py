"""Capitalised words that are no defined terms: parts of a contract, offices, places, times, and marks of proper names."""

from __future__ import annotations

_CONTRACT = frozenset(
    """policy policies schedule section clause article paragraph item part endorsement endorsements annexure annex appendix declarations declaration
    certificate proposal application form page table exhibit addendum rider wording document contract agreement insurance insurer insured insurers
    company underwriter underwriters policyholder broker agent premium benefit benefits cover covers coverage exclusion exclusions condition conditions
    definition definitions general specific standard special terms term provisions provision limits limit liability of the and for to in a an on by
    insuring clauses agreements warranty note notes your our we you us claims claim option plan title chapter heading signature date
    important product information statement statements product disclosure guide booklet summary card internet website online email mr mrs ms dr sir madam""".split()
)
_TIMES = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday thursday friday
    saturday sunday easter christmas spring summer autumn winter standard time gmt""".split()
)
_PROPER = frozenset(
    """act acts code regulation regulations law laws rule rules order directive ordinance convention treaty constitution bill statute amendment
    act’s limited ltd plc inc llc corp corporation company co bank trust insurance assurance mutual lloyd’s lloyds group holdings partners llp
    government ministry department commission commissioner authority council board court courts tribunal ombudsman office bureau agency service services
    institute institution association union federation society university college school hospital hospitals committee registrar registry secretary treasury police
    parliament state states kingdom republic county city town street road house avenue lane square north south east west northern southern eastern western
    london india indian england english wales scotland scottish ireland irish britain british europe european america american canada canadian australia
    australian singapore zealand china chinese hong kong york delaware california illinois texas mumbai delhi chennai kolkata bangalore pune isle man
    channel islands jersey guernsey africa asia asian pacific atlantic united great new crown king queen president prime minister chief executive director
    officer manager chairman chairperson governor judge justice solicitor general grievance redressal redress lok adalat rupee rupees dollar dollars pound
    euro euros sterling visa mastercard microsoft google apple facebook windows association’s ayurveda yoga unani siddha homeopathy god latin greek roman
    fahrenheit celsius glasgow karnofsky american’s marie alzheimer alzheimer’s parkinson parkinson’s crohn crohn’s hodgkin hodgkin’s hiv aids doppler
    cardiology neurology scale score syndrome disease privacy cookie protection human resources customer relations helpline health central national international federal municipal islamic muslim christian""".split()
)


def is_ordinary(word: str, proper: bool = False) -> bool:
    """Whether a capitalised word (given in small letters) says nothing about a term.

    With `proper`, only words that mark a proper name count: a statute, an office, a company, a place.
    """
    if proper:
        return word in _PROPER or word in _TIMES
    return word in _CONTRACT or word in _TIMES or word in _PROPER or len(word) < 2
