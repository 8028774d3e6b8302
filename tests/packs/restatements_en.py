"""English provisions in our own words, in plain English, as American forms and as the London market word them, and what only looks alike."""

from __future__ import annotations

RESTATEMENTS: tuple[tuple[str, str, dict[str, str], tuple[str, ...]], ...] = (
    (
        "EN-PV-01",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "The bargain between us is recorded in this booklet, the schedule and any endorsement; nothing else counts.",
            "Your proposal, the certificate and these pages are to be read as a single document.",
            "What you hold in your hands, together with the certificate of insurance, makes up the whole of our agreement.",
            "The Slip, this wording and the schedule shall be read together as one.",
        ),
    ),
    (
        "EN-PV-05",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "Our payments for any one event stop at the figure printed in the schedule.",
            "Underwriters' maximum exposure in the annual aggregate is GBP 5,000,000.",
            "We never pay more than the amount beside each section in your schedule.",
        ),
    ),
    (
        "EN-PV-06",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "The first USD 10,000 of each loss is for your own account.",
            "We pay only the part of each loss above the amount stated as self-insured.",
            "You shoulder the first £500 of every claim.",
            "Each claim is subject to a self-insured retention of USD 50,000.",
        ),
    ),
    (
        "EN-PV-07",
        "Conditions\n1. ",
        {"line": "property"},
        (
            "This insurance attaches at noon on the start date and expires at noon one year later.",
            "Cover begins when the goods leave the store and ends on delivery at the buyer's premises.",
            "You are insured from the first moment of 1 May until the last moment of 30 April next.",
            "Risk attaches on loading and terminates on discharge.",
        ),
    ),
    (
        "EN-PV-08",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "You must pay us the price of this insurance by the date on the invoice.",
            "The Named Insured shall remit premium within 60 days of inception.",
            "If the yearly charge for your cover is not settled by the due date, cover is suspended.",
            "Premium is fully earned at inception.",
        ),
    ),
    (
        "EN-PV-16",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "Before we agree to insure you, you have to answer our questions honestly and with care.",
            "The Insured shall make known to Underwriters every material circumstance before the contract is concluded.",
            "Everything you told us when you applied must be complete and right; if it is not, we may reduce what we pay.",
            "The Assured warrants the truth of the particulars in the proposal.",
        ),
    ),
    (
        "EN-PV-19",
        "Claims\n1. ",
        {"line": "cyber"},
        (
            "As soon as you learn that somebody is claiming against you, let us know in writing.",
            "Losses are to be advised to the Claims Department without delay.",
            "Ring our helpline as soon as something happens that may lead to a claim.",
            "Immediate written advice of any occurrence likely to give rise to a claim shall be given to the Company.",
        ),
    ),
    (
        "EN-PV-20",
        "Claims\n1. ",
        {"line": "cyber"},
        (
            "You must help us deal with the claim and do what you can to keep the loss small.",
            "The Assured shall act as a prudent uninsured would and render every assistance to Underwriters.",
            "Give us every help we need and act as if you had no insurance.",
            "It is the duty of the Assured to take such measures as may be reasonable to avert or minimise the loss.",
        ),
    ),
    (
        "EN-PV-21",
        "Claims\n1. ",
        {"line": "cyber"},
        (
            "Send us the invoices, the survey report and the carrier's letter within 30 days.",
            "Within sixty days of our request you must swear to the amount of the loss and show us your books.",
            "Please let us have receipts, photographs or valuations for what you have lost.",
            "The Named Insured shall render a signed and sworn statement of the loss.",
        ),
    ),
    (
        "EN-PV-22",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "If some other contract also pays for the same loss, we pay only our rateable share.",
            "This insurance sits in excess of whatever you can collect elsewhere.",
            "Should you hold two policies for one risk, each insurer bears its fair portion.",
            "This Policy shall not contribute with any other valid and collectible cover.",
        ),
    ),
    (
        "EN-PV-23",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "Once we have paid, we may step into your shoes and sue whoever caused the loss.",
            "Upon payment the Underwriters succeed to all the Assured's claims against carriers.",
            "After a payment we may go after the person responsible, using your name.",
            "All rights of recourse of the Insured pass to the Insurer to the extent of its payment.",
        ),
    ),
    (
        "EN-PV-25",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "If we cannot agree on the amount, each of us names an expert and the two choose an umpire.",
            "If you are unhappy with our answer, write to our chief executive; an independent body can review the case free of charge.",
            "Differences as to quantum go to a single arbitrator in Mumbai.",
            "Not happy? Tell our service team; you can take the matter to the Ombudsman later.",
        ),
    ),
    (
        "EN-PV-26",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "The courts of New South Wales alone may hear disputes about this policy, and the law of that State applies.",
            "This contract follows the laws of Ontario.",
            "Scots law governs what we have agreed.",
            "All matters touching this contract are for the courts of Singapore under Singapore law.",
        ),
    ),
    (
        "EN-PV-27",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "Either of us may bring this contract to a close by writing to the other 30 days ahead.",
            "If you change your mind within 14 days, return the papers and we will give your money back.",
            "You are free to leave us whenever you wish; just write to us.",
            "Underwriters may withdraw from this contract by giving 60 days' written notice.",
        ),
    ),
    (
        "EN-PV-30",
        "Coverage\n1. ",
        {"line": "cyber"},
        (
            "We insure you wherever you are on earth.",
            "Cover is confined to events in Canada and the United States of America.",
            "We cover events that take place inside Australia or New Zealand.",
            "Cover hereunder extends to the whole world other than the USA.",
        ),
    ),
    (
        "EN-PV-31",
        "NOTICE: ",
        {"line": "liability"},
        (
            "THIS POLICY APPLIES ONLY TO CLAIMS THAT ARE FIRST MADE WHILE IT IS IN FORCE.\n\nCoverage\n1. We pay damages.",
            "THE INSURANCE RESPONDS TO DEMANDS MADE AGAINST YOU DURING THE POLICY PERIOD, NOT TO WHEN THE ERROR OCCURRED.\n\nCoverage\n1. We pay damages.",
        ),
    ),
    (
        "EN-PV-32",
        "Conditions\n1. ",
        {"line": "liability"},
        (
            "After this policy ends you may still notify us of claims for a further year against an extra premium.",
            "The Named Insured may purchase an optional tail of 36 months.",
            "Should we decline to renew, you have 90 days more in which to report a claim.",
            "A discovery window of one year is available on payment of half the annual premium.",
        ),
    ),
    (
        "EN-PV-33",
        "Conditions\n1. ",
        {"line": "liability"},
        (
            "We will appoint lawyers and run the defence of the case for you.",
            "No admission or offer of compromise may be made unless Underwriters have agreed to it in writing.",
            "It is for us to take on the defence of any suit against you, with a lawyer of our choice.",
            "You must not concede a claim before we have agreed.",
        ),
    ),
    (
        "EN-PV-34",
        "Conditions\n1. ",
        {"line": "liability"},
        (
            "Where a suit includes both insured and uninsured allegations, the parties will divide the costs fairly between them.",
            "If only some of the loss falls within this policy, we bear the part that relates to it.",
            "When some parts of a case are insured and others not, costs are split according to their weight.",
            "Loss shall be attributed to covered and uncovered matters by reference to relative legal exposure.",
        ),
    ),
    (
        "EN-PV-35",
        "Conditions\n1. ",
        {"line": "liability"},
        (
            "If more than half of your shares pass to a new owner, this policy covers only what happened before.",
            "Should the Company be taken over or sold, cover goes into run-off from that day.",
            "If your firm joins with another or is bought, tell us; later acts are not insured.",
            "On the sale of all or substantially all assets of the Parent, this Policy covers only prior Wrongful Acts.",
        ),
    ),
    (
        "EN-PV-36",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "You cannot hand this policy over to anybody else unless we say so in writing.",
            "No transfer of the Insured's interest binds the Company until endorsed hereon.",
            "The benefit of this insurance is personal to you and may not be passed to another person.",
            "Assignment of interest hereunder shall not bind the Insurer without its consent.",
        ),
    ),
    (
        "EN-PV-37",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "We will make no payment that a trade embargo or a financial sanction forbids.",
            "No benefit is due hereunder where to pay it would break a prohibition of the United Nations or of the European Union.",
            "If paying you would break the law on trade sanctions, we do not pay.",
        ),
    ),
    (
        "EN-PV-38",
        "Conditions\n1. ",
        {"line": "liability"},
        (
            "What one director knew or did will not count against a colleague who was unaware of it.",
            "A misstatement by one insured does not affect the cover of another who did not know of it.",
            "If a partner hides something, the partners who did not know keep their cover.",
            "Cover for each Insured stands as if a separate policy had been issued to it.",
        ),
    ),
    (
        "EN-PV-39",
        "Exclusions\n1. ",
        {"line": "cyber"},
        (
            "We do not cover loss from fighting between the armed forces of two countries.",
            "Invasion, revolution, coup d'état or military seizure of power.",
            "Bombs, shells and missiles fired in a conflict between nations.",
            "War whether declared or not.",
        ),
    ),
    (
        "EN-PV-40",
        "Exclusions\n1. ",
        {"line": "cyber"},
        (
            "Attacks on computers that one state mounts against another.",
            "Digital sabotage carried out for the benefit of a government against the essential services of a country.",
            "Hostile use of software by one country to harm another.",
            "Any cyber operation attributed to a state.",
        ),
    ),
    (
        "EN-PV-41",
        "Exclusions\n1. ",
        {"line": "cyber"},
        (
            "Loss because the grid, the water main or the telephone network is down.",
            "An outage of a public utility or of the backbone of the internet.",
            "Blackouts, burst mains and lost telephone lines that affect a whole district.",
            "Failure of any infrastructure not under the Insured's operational control.",
        ),
    ),
    (
        "EN-PV-42",
        "Exclusions\n1. ",
        {"line": "liability"},
        (
            "Anything you knew about before this policy began and that was likely to lead to a claim.",
            "Work that you finished earlier than the date shown in item 6 of the declarations.",
            "Slips made earlier than the date from which we cover your past work.",
            "Any matter of which the Insured was aware at inception.",
        ),
    ),
    (
        "EN-PV-43",
        "Conditions\n1. ",
        {"line": "liability"},
        (
            "Nobody may sue us until you have done all that this policy asks of you.",
            "If you go into liquidation, we must still pay what we would have paid.",
            "You may take us to court only if you have kept to the terms of this policy.",
            "The bankruptcy of the Insured shall not release the Insurer.",
        ),
    ),
    (
        "EN-CY-001",
        "Coverage\n1. ",
        {"line": "cyber"},
        (
            "We pay the experts who find out how the intruder got in and shut the door.",
            "Underwriters will meet the cost of a breach coach and of computer forensic investigators following a Security Incident.",
            "When hackers strike we send specialists to trace them and to stop the attack, at our cost.",
            "Underwriters pay digital investigation expenses following a Cyber Event.",
        ),
    ),
    (
        "EN-CY-002",
        "Coverage\n1. ",
        {"line": "cyber"},
        (
            "We pay to bring back files that were wiped or scrambled.",
            "The cost of re-keying records corrupted by malware is insured.",
            "We meet the cost of rebuilding databases that have been deleted by malware.",
            "If information held on your servers is erased, we pay to have it put back.",
        ),
    ),
    (
        "EN-CY-003",
        "Coverage\n1. ",
        {"line": "cyber"},
        (
            "If your systems go down, we make good the profit you would have made.",
            "Loss of gross earnings during a network outage is payable.",
            "We make up your drop in sales while your network is out of action.",
            "Earnings lost in consequence of the unavailability of the Insured's IT are recoverable.",
        ),
    ),
    (
        "EN-CY-005",
        "Coverage\n1. ",
        {"line": "cyber"},
        (
            "If criminals lock your files and demand money, we pay what it takes to free them.",
            "Payments in digital currency made to end a threat to release your data are insured.",
            "If somebody threatens to publish stolen files unless you pay, we cover the sum paid.",
            "Blackmail monies paid to hackers are recoverable.",
        ),
    ),
    (
        "EN-CY-006",
        "Coverage\n1. ",
        {"line": "cyber"},
        (
            "Your lost profit is also insured when the computers of a cloud host you rely on fail.",
            "Income loss arising from an outage at a third-party vendor of information technology is covered.",
        ),
    ),
    (
        "EN-CY-010",
        "Coverage\n1. ",
        {"line": "cyber"},
        (
            "If a trickster posing as your supplier gets your staff to send him money, we make that good.",
            "Loss of funds wired on instructions that purported to come from a director is insured.",
            "We reimburse you when an employee, fooled by a false e-mail, moves money to a thief.",
            "Cover for theft of funds by business e-mail compromise.",
        ),
    ),
    (
        "EN-CY-014",
        "Coverage\n1. ",
        {"line": "cyber"},
        (
            "Sums that your acquiring bank passes on to you after card numbers are stolen are insured.",
            "We pay card brand assessments and the cost of a PCI investigator.",
            "Fines and fraud recoveries levied by Visa or Mastercard are insured.",
            "Charges by the card networks for reissuing cards and for non-compliance are paid.",
        ),
    ),
    (
        "EN-CY-015",
        "Coverage\n1. ",
        {"line": "cyber"},
        (
            "We pay damages if something you publish online defames somebody or copies his work.",
            "Liability for libel, slander or breach of copyright in your web content is insured.",
            "We cover you if you are sued because your blog harms a person's good name.",
            "Infringement of trade marks by your advertising is insured.",
        ),
    ),
    (
        "EN-CY-016",
        "Coverage\n1. ",
        {"line": "cyber"},
        (
            "If what we buy you is better than what you had, you pay the difference.",
            "Upgrades to a more recent version are included in restoration costs up to 25%.",
            "We do not bear the extra cost of a machine or program that outperforms the one it replaces.",
            "No deduction is made for improvement where like-for-like is unobtainable.",
        ),
    ),
    (
        "EN-CY-017",
        "Coverage\n1. ",
        {"line": "cyber"},
        (
            "We pay for writing to the people whose details were lost and for watching their credit.",
            "Response costs include counsel, letters to data subjects and a call centre.",
            "After a leak we pay the lawyers who advise whom to inform and the postage for the letters.",
            "Costs of contacting affected persons as the law requires.",
        ),
    ),
    (
        "EN-CY-018",
        "Coverage\n1. ",
        {"line": "cyber"},
        (
            "If a virus ruins your laptops beyond repair, we buy new ones.",
            "The cost of replacing bricked equipment is insured.",
            "Tablets and servers that no longer start after an attack are replaced.",
            "If firmware is corrupted beyond repair, the cost of a new device.",
        ),
    ),
    (
        "EN-CY-025",
        "Definitions\n1. ",
        {"line": "cyber"},
        (
            "Computer system means machines and software that you run or that a provider runs for you under a written contract.",
        ),
    ),
    (
        "EN-CY-027",
        "Coverage\n1. ",
        {"line": "cyber"},
        ("Response costs that we have approved in advance are insured.",),
    ),
    (
        "EN-CY-024",
        "Coverage\n1. ",
        {"line": "cyber"},
        (
            "We reimburse ransom. We do not do so where the payee is a person with whom trade is forbidden by law.",
            "We pay extortion money, provided that the payment breaks no embargo.",
        ),
    ),
    (
        "SC-SC-001",
        "Exclusions\n1. ",
        {"line": "property"},
        (
            "Loss caused by malware or by somebody who breaks into a computer is not insured.",
            "We pay for fire damage even if it results from a hacked control system.",
            "We are not liable for harm done by a worm or Trojan.",
            "Loss of use of electronic data is excluded.",
        ),
    ),
    (
        "US-CM-002",
        "NOTICE: ",
        {"jurisdiction": "us", "line": "cyber"},
        (
            "THERE IS NO COVER FOR ERRORS MADE EARLIER THAN THE RETROACTIVE DATE.\n\nCoverage\n1. We pay damages for claims first made in the policy period.",
            "NO COVER APPLIES TO CLAIMS FROM ACTS THAT PRECEDE THE RETROACTIVE DATE.\n\nCoverage\n1. We pay damages for claims first made in the policy period.",
            "THE RETROACTIVE DATE CUTS OFF COVER FOR EARLIER ACTS.\n\nCoverage\n1. We pay damages for claims first made against you.",
        ),
    ),
    (
        "EN-PV-31",
        "IMPORTANT: ",
        {"line": "liability"},
        (
            "THIS FORM ONLY COVERS CLAIMS BROUGHT AGAINST YOU IN THE YEAR IN WHICH YOU REPORT THEM.\n\nCoverage\n1. We pay damages.",
            "CLAIMS-MADE BASIS. COVER IS LIMITED TO CLAIMS MADE DURING THE POLICY PERIOD.\n\nCoverage\n1. We pay damages.",
        ),
    ),
    (
        "EN-CY-006",
        "Coverage\n1. We pay business interruption loss.\n2. ",
        {"line": "cyber"},
        (
            "The same applies if it is your web host whose service breaks down.",
            "Cover includes loss of profit by reason of failure of an Outsourced Provider.",
        ),
    ),
    (
        "EN-CY-007",
        "Coverage\n1. We pay business interruption loss.\n2. ",
        {"line": "cyber"},
        (
            "We pay too if the cause is a slip by your own staff or a bug.",
            "Non-malicious system outages are included.",
        ),
    ),
    (
        "EN-CY-024",
        "Coverage\n1. We pay extortion loss.\n2. ",
        {"line": "cyber"},
        (
            "Nothing is paid to a person or group on a government blacklist.",
            "Payment is made only where lawful under the regulations of OFAC.",
        ),
    ),
    (
        "EN-CY-027",
        "Coverage\n1. We pay breach response costs.\n2. ",
        {"line": "cyber"},
        (
            "Choose a firm from our list or ask us first.",
            "Expenses incurred without the Insurer's prior approval are not recoverable.",
        ),
    ),
)

NEAR_MISSES: tuple[tuple[str, str, dict[str, str], tuple[str, ...]], ...] = (
    (
        "EN-PV-01",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "Keep this booklet with your other papers.",
            "The schedule of trains is on the wall.",
        ),
    ),
    (
        "EN-PV-05",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "We pay claims promptly.",
            "We never pay late.",
        ),
    ),
    (
        "EN-PV-06",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "You must pay the invoice first.",
            "You shoulder a heavy bag.",
        ),
    ),
    (
        "EN-PV-07",
        "Conditions\n1. ",
        {"line": "property"},
        (
            "The office opens at nine and closes at five.",
            "The shop is open from May until April.",
        ),
    ),
    (
        "EN-PV-08",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "The repairer must be paid within 30 days.",
            "There is a charge for parking.",
        ),
    ),
    (
        "EN-PV-16",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "We will answer your questions honestly.",
            "Everything in the shop must go.",
        ),
    ),
    (
        "EN-PV-19",
        "Claims\n1. ",
        {"line": "cyber"},
        (
            "Tell your bank about a change of address.",
            "Ring the bell before you enter.",
        ),
    ),
    (
        "EN-PV-20",
        "Claims\n1. ",
        {"line": "cyber"},
        (
            "We will help you with your holiday.",
            "We will give you every help.",
        ),
    ),
    (
        "EN-PV-21",
        "Claims\n1. ",
        {"line": "cyber"},
        (
            "We will send you a survey about our service.",
            "Keep your receipts for the taxman.",
        ),
    ),
    (
        "EN-PV-22",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "You may buy travel cover from us as well.",
            "You hold two tickets.",
        ),
    ),
    (
        "EN-PV-23",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "We may sue you for unpaid premium.",
            "We may use your name in our brochure.",
        ),
    ),
    (
        "EN-PV-25",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "We are always happy to talk.",
            "Differences in colour are natural.",
        ),
    ),
    (
        "EN-PV-26",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "You must obey the law of the road.",
            "Scots pine is not insured.",
        ),
    ),
    (
        "EN-PV-27",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "The repairer may cancel an appointment.",
            "You are free to use our lounge.",
        ),
    ),
    (
        "EN-PV-30",
        "Coverage\n1. ",
        {"line": "cyber"},
        (
            "Our offices are in Canada.",
            "We employ people inside Australia.",
        ),
    ),
    ("EN-PV-31", "NOTICE: ", {"line": "liability"}, ("READ THE SCHEDULE.\n\nCoverage\n1. We pay damages.",)),
    (
        "EN-PV-32",
        "Conditions\n1. ",
        {"line": "liability"},
        (
            "You have a further 12 months to pay the loan.",
            "You have 90 days more to return the library book.",
        ),
    ),
    (
        "EN-PV-33",
        "Conditions\n1. ",
        {"line": "liability"},
        (
            "We will appoint a cleaner.",
            "You must not concede a goal.",
        ),
    ),
    (
        "EN-PV-34",
        "Conditions\n1. ",
        {"line": "liability"},
        (
            "The shareholders will divide the profit.",
            "Costs of the party are split among guests.",
        ),
    ),
    (
        "EN-PV-35",
        "Conditions\n1. ",
        {"line": "liability"},
        (
            "If you sell your car, tell us.",
            "If your firm moves, tell us.",
        ),
    ),
    (
        "EN-PV-36",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "You must not hand your keys to anybody.",
            "Your locker may not be passed to another person.",
        ),
    ),
    (
        "EN-PV-37",
        "Conditions\n1. ",
        {"line": "cyber"},
        (
            "The club may sanction its members.",
            "Exposure to the sun is a penalty.",
        ),
    ),
    (
        "EN-PV-38",
        "Conditions\n1. ",
        {"line": "liability"},
        (
            "All directors share one office.",
            "Each partner has a desk.",
        ),
    ),
    (
        "EN-PV-39",
        "Exclusions\n1. ",
        {"line": "cyber"},
        (
            "Fights between guests.",
            "A bombastic speech.",
        ),
    ),
    (
        "EN-PV-40",
        "Exclusions\n1. ",
        {"line": "cyber"},
        (
            "Computers that a government department has sold.",
            "Use of software in another country.",
        ),
    ),
    (
        "EN-PV-41",
        "Exclusions\n1. ",
        {"line": "cyber"},
        (
            "Loss because the printer is out of paper.",
            "A lost telephone.",
        ),
    ),
    (
        "EN-PV-42",
        "Exclusions\n1. ",
        {"line": "liability"},
        (
            "Anything you forgot to bring.",
            "Slips in the bathroom.",
        ),
    ),
    (
        "EN-PV-43",
        "Conditions\n1. ",
        {"line": "liability"},
        (
            "Nobody may enter the site without a helmet.",
            "You may take us to the airport.",
        ),
    ),
    (
        "EN-CY-001",
        "Coverage\n1. ",
        {"line": "cyber"},
        (
            "We pay the experts who value the pictures.",
            "When lightning strikes we send roofers.",
        ),
    ),
    (
        "EN-CY-002",
        "Coverage\n1. ",
        {"line": "cyber"},
        (
            "We pay to bring back stolen bicycles.",
            "We pay for putting back the tiles.",
        ),
    ),
    (
        "EN-CY-003",
        "Coverage\n1. ",
        {"line": "cyber"},
        (
            "We make good the damage to the roof.",
            "We make up our minds within a week.",
        ),
    ),
    (
        "EN-CY-005",
        "Coverage\n1. ",
        {"line": "cyber"},
        (
            "If you lose your keys, we pay a locksmith.",
            "Publishing costs are paid.",
        ),
    ),
    (
        "EN-CY-010",
        "Coverage\n1. ",
        {"line": "cyber"},
        (
            "If a supplier goes out of business, we pay nothing.",
            "We reimburse bus fares.",
        ),
    ),
    (
        "EN-CY-014",
        "Coverage\n1. ",
        {"line": "cyber"},
        (
            "We send you a card on your birthday.",
            "Cards and letters are delivered.",
        ),
    ),
    (
        "EN-CY-015",
        "Coverage\n1. ",
        {"line": "cyber"},
        (
            "We publish our results online.",
            "Your blog must be dated.",
        ),
    ),
    (
        "EN-CY-016",
        "Coverage\n1. ",
        {"line": "cyber"},
        (
            "We want to do better than others.",
            "We do not bear grudges.",
        ),
    ),
    (
        "EN-CY-017",
        "Coverage\n1. ",
        {"line": "cyber"},
        (
            "We pay for writing paper.",
            "We pay postage for gifts.",
        ),
    ),
    (
        "EN-CY-018",
        "Coverage\n1. ",
        {"line": "cyber"},
        (
            "We buy new carpets.",
            "Tablets are taken with water.",
        ),
    ),
    ("EN-CY-025", "Definitions\n1. ", {"line": "cyber"}, ("Computer system means the machines in your office.",)),
    ("EN-CY-024", "Coverage\n1. ", {"line": "cyber"}, ("We pay ransom in the currency of your choice.",)),
    (
        "SC-SC-001",
        "Exclusions\n1. ",
        {"line": "property"},
        (
            "Damage to a computer by fire is insured.",
            "We are not liable for harm done by worms in the garden.",
        ),
    ),
    (
        "US-CM-002",
        "NOTICE: ",
        {"jurisdiction": "us", "line": "cyber"},
        (
            "READ THE SCHEDULE.\n\nCoverage\n1. We pay damages for claims first made in the policy period. The retroactive date is 1 May 2020.",
            "THE RETROACTIVE DATE IS SHOWN ON PAGE 1.\n\nCoverage\n1. We pay damages for claims first made against you.",
        ),
    ),
    ("EN-PV-31", "IMPORTANT: ", {"line": "liability"}, ("KEEP THIS FORM.\n\nCoverage\n1. We pay damages.",)),
    (
        "EN-CY-006",
        "Coverage\n1. We pay business interruption loss.\n2. ",
        {"line": "cyber"},
        ("Tell us the name of the host of the party.",),
    ),
    ("EN-CY-007", "Coverage\n1. We pay business interruption loss.\n2. ", {"line": "cyber"}, ("We pay in pounds.",)),
    ("EN-CY-024", "Coverage\n1. We pay extortion loss.\n2. ", {"line": "cyber"}, ("Nothing is paid on Sundays.",)),
    ("EN-CY-027", "Coverage\n1. We pay breach response costs.\n2. ", {"line": "cyber"}, ("Choose a colour.",)),
)
