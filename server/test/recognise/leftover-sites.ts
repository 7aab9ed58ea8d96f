/**
 * Pages made up after what browsers save of news sites of many kinds: a reason of `LeftoverReason` or nothing, a bar, and the
 * paragraph.
 */
export const sites: Readonly<Record<string, string>> = {
  'a public broadcaster': `
navigation| Skip to content
navigation| Home
navigation| News
navigation| Sport
navigation| Weather
navigation| iPlayer
navigation| Sounds
navigation| More menu
| Flood defences failed in five towns, inquiry finds
metadata| By Tamsin Ellery
metadata| Environment correspondent
metadata| Published 6 hours ago
share| Share
share| Save
credit| Image source, EPA
caption| Image caption, Residents of Thornaby were rescued by boat in February
| Flood walls in five northern towns were lower than their plans said, an inquiry into last winter's storms has found.
| The report, published on Thursday, says that contractors left out a layer of clay to save £2.4m.
| "Nobody checked, and nobody asked," the inquiry's chair, Dame Helen Foss, told reporters.
| What did the contractors say?
| Northwall Ltd said that it had built "what it was asked to build", and that the agency had signed off each stage.
| The Environment Agency said it accepted 38 of the 41 recommendations.
read-more| More on this story
read-more| Storm damage to cost insurers £600m
metadata| Published 14 February
read-more| How are flood walls tested?
metadata| Published 3 March
read-more| Related topics
navigation| Thornaby
navigation| Flooding
navigation| Environment Agency
navigation| Terms of Use
navigation| About us
navigation| Privacy Policy
navigation| Cookies
navigation| Accessibility Help
metadata| Copyright © 2024. We are not responsible for the content of external sites.`,

  'a paper behind a paywall': `
navigation| We value your privacy
navigation| We and our 212 partners store and access information on a device, such as cookies, and process personal data. You can accept or manage your choices at any time.
navigation| Accept all
navigation| Manage options
subscribe| Subscribe from £1 a week
navigation| Log in
navigation| UK
navigation| World
navigation| Business
navigation| Opinion
| Exclusive: bank knew of faulty loans two years before collapse
| Internal memos show that directors of Harwick & Sons were warned in 2019
metadata| Oliver Strand and Mei Lin Carver
metadata| Tue 11 Jun 2024 06.00 BST
metadata| Last modified on Tue 11 Jun 2024 09.14 BST
| Directors of Harwick & Sons were told in 2019 that one in six of its business loans would not be repaid, according to memos seen by this newspaper.
| The bank collapsed in 2021 with losses of £1.1bn, and some 3,400 people lost their jobs.
| Its former chair, Sir Martin Dole, told MPs last year that "no one on the board had the slightest idea".
subscribe| You have reached your limit of free articles
subscribe| To continue reading, subscribe or log in.
subscribe| Unlimited access to all articles
subscribe| Cancel anytime
| A spokesman for Sir Martin said he stood by his evidence.
| The Treasury committee said on Monday that it would call him again.
metadata| This article was amended on 12 June 2024. An earlier version said that the bank collapsed in 2020.
navigation| Explore more on these topics
navigation| Banking
navigation| Financial sector
share| Reuse this content
read-more| Most viewed`,

  'a local paper with comments': `
| Council to close two of its four swimming pools
metadata| 21st March
navigation| Swindell Borough Council
navigation| Leisure
metadata| By Pat Orrin @patorrin Local Democracy Reporter
comment-form| 14 Comments
caption| The Marsh Lane pool, which opened in 1974 (Image: Newsquay)
| Two of the borough's four swimming pools are to close in September, councillors decided on Tuesday night.
| The council says that heating the pools costs £640,000 a year, three times as much as in 2020.
| More than 5,000 people have signed a petition against the closures.
advertisement| Recommended by
read-more| Recommended reading:
read-more| Driver fined after crash outside school
read-more| New chip shop opens on the quay
read-more| 'We are heartbroken': family pays tribute to grandfather
| Cllr Dee Marlow (Lab) called the decision "a betrayal of every child who cannot swim".
| Council leader Ray Finch said there was no alternative.
comment-form| Comments: Our rules
comment-form| We want our comments to be a lively and valuable part of our community. Don't abuse it.
comment-form| Please log in to leave a comment and share your views.
comment-form| Get involved with the news in your community
metadata| This website and associated newspapers adhere to the Independent Press Standards Organisation's Editors' Code of Practice. If you have a complaint about the editorial content which relates to inaccuracy or intrusion, then please contact the editor here.
metadata| © Newsquay Media Group Ltd, 2024. Registered in England & Wales. Registered number 0123456`,

  'a live blog': `
navigation| Live
| Election night: ruling party loses its majority
metadata| Updated 23 minutes ago
navigation| Key events
navigation| Show key events only
navigation| Please turn on JavaScript to use this feature
metadata| 4m ago
metadata| 02.14
| Turnout highest since 1989, says commission
| Turnout was 71.3 per cent, the electoral commission says, up nine points on four years ago.
share| Share
metadata| 18m ago
metadata| 02.00
| The prime minister has conceded in Westmark, where he had a majority of 12,000.
| "I have called my opponent and wished her well," he said outside the town hall.
share| Share
metadata| Updated at 02.05 CET
metadata| 41m ago
metadata| 01.37
| The Greens have taken their first seat in the south, after a recount that was decided by 43 votes.
share| Share
navigation| 1 of 3
navigation| Newest
navigation| Oldest
navigation| Next page`,

  'an American broadcaster': `
navigation| Watch Live
navigation| Show Search
navigation| Search Query
| Judge blocks state's new voting map
metadata| By DANA WHITLOCK, Associated Wire
metadata| Updated 4:12 PM EDT, August 8, 2023
navigation| Listen
navigation| • 3:42
share| Facebook
share| Twitter
share| LinkedIn
share| Email
caption| Voters line up outside a library in Baton Creek, La., Nov. 8, 2022. (Marcus Hale/AW)
credit| Marcus Hale / AW
| BATON CREEK, La. (AW) — A federal judge on Tuesday blocked a congressional map that she said had split Black voters among four districts.
| U.S. District Judge Carol Renner gave lawmakers until Sept. 15 to draw another.
| About a third of the state's residents are Black, but only one of its six districts has a Black majority.
| The governor's office said it would appeal.
metadata| ___
metadata| Associated Wire writer Leon Petty in Shreve contributed to this report.
metadata| Follow Dana Whitlock on Twitter at @dwhitlock.
metadata| Copyright 2023 The Associated Wire. All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission.
navigation| Tags
navigation| Politics
navigation| Voting rights
metadata| Dana Whitlock
metadata| Dana Whitlock covers courts and elections for the Associated Wire from Baton Creek. She joined the agency in 2015 and has won two regional awards.
read-more| See stories by Dana Whitlock
navigation| Stay Connected`,

  'a business paper with tickers': `
navigation| Markets
navigation| DOW 39,127.14 +0.23%
navigation| NASDAQ 17,805.16 −0.12%
navigation| FTSE 100 8,225.33 +0.55%
navigation| Gold $2,326.40
navigation| Bitcoin $61,020.11 -1.02%
| Chipmaker Silvane to cut a tenth of its workforce
metadata| Last Updated: June 27, 2024 at 9:41 a.m. ET
metadata| First Published: June 27, 2024 at 8:02 a.m. ET
metadata| By
metadata| Joan Keppler
navigation| Text size
navigation| Referenced Symbols
navigation| SLVN -6.31%
| Shares of Silvane fell 6.3% on Thursday after the chipmaker said it would cut 2,900 jobs, about a tenth of its workforce.
| The company expects a charge of $310 million in the third quarter.
| Analysts at Brill & Co. had forecast a smaller cut. "The market is telling them something," they wrote in a note.
| Revenue fell to $4.1 billion from $4.9 billion a year earlier.
read-more| Read: Why chip stocks are falling even as sales of phones rise
read-more| Don't miss: Three funds that beat the market every year since 2015
metadata| Write to Joan Keppler at joan.keppler@example.com
metadata| About the Author
metadata| Joan Keppler is a reporter based in New York.
navigation| Partner Center
read-more| Most Popular
read-more| I'm 62 and have no savings. Can I still retire?
read-more| The housing market has a new problem`,

  'a German-owned English site with foreign ads': `
navigation| Startseite
navigation| Politik
navigation| English Edition
| Berlin weighs speed limit on motorways
metadata| 05.04.2023, 16:20 Uhr
metadata| Von Katrin Voss
metadata| 2 Min. Lesezeit
| The German government is weighing a speed limit of 130 kilometres per hour, two people close to the talks said on Wednesday.
advertisement| Anzeige
advertisement| Jetzt 30 Tage kostenlos testen
advertisement| Ihr neues Elektroauto ab 199 Euro im Monat – sofort verfügbar
| A limit would save 6.7 million tonnes of carbon dioxide a year, according to the environment agency.
| The transport minister, Jonas Ried, has called the idea "pure symbolism".
| Fifty-seven percent of Germans support a limit, a poll for the broadcaster found in March.
read-more| Mehr zum Thema
read-more| Lesen Sie auch
read-more| Tempolimit: Was die Nachbarn machen
navigation| Impressum
navigation| Datenschutz
navigation| AGB`,

  'a South Asian daily': `
navigation| Today's ePaper
navigation| Sign in
metadata| Business News › News › Economy › Agriculture › Onion exports to resume from May
| Onion exports to resume from May
metadata| PTI Correspondent
metadata| Last Updated: Apr 28, 2024, 11:02:00 PM IST
share| Rate Story
share| Follow us
share| Font Size
navigation| Abc Small
navigation| Abc Medium
navigation| Abc Large
navigation| Synopsis
| The government will allow the export of 99,150 tonnes of onions to six countries, ending a ban that was imposed in December.
caption| Farmers load onions at a wholesale market in Nasrapur. File photo
| The government said on Saturday that it would allow onion exports to six neighbouring countries from May.
| Production is estimated at 25.4 million tonnes this year, against 30.2 million tonnes a year ago.
| Farmers' unions said that the ban had cost growers Rs 4,000 crore.
advertisement| Unlock Leadership Excellence with a Range of CXO Courses
advertisement| Indian School of Trade — Chief Digital Officer Programme — Visit
metadata| (Catch all the Business News, Breaking News and Latest Updates on The Trade Times.)
subscribe| Download The Trade Times App to get Daily Market Updates.
read-more| ALSO READ
read-more| Heatwave grips eastern districts
read-more| Monsoon likely to be normal: weather office
metadata| (Disclaimer: The opinions expressed in this column are those of the writer.)`,

  'a science magazine': `
navigation| Menu
navigation| Donate
| Glass frogs hide their blood while they sleep
| A new imaging method shows where it goes
metadata| Rosa Imhof
metadata| · 7 min read
credit| Photograph: Jesse Della Quill/Nature Library
| Glass frogs take almost nine tenths of their red blood cells out of circulation when they sleep, a study in the journal Cell Letters reports.
| The cells are packed into the liver, which is lined with a mirror of tiny crystals.
caption| A glass frog asleep on a leaf, seen from below. Its heart is visible through the skin. J. DELLA QUILL
pull-quote| "It is as if they switched their blood off"
| "It is as if they switched their blood off," said Carlos Tabor, a physiologist at the University of Quito who led the work.
| His team filmed 11 frogs with lasers that make the cells glow.
| People who lay that still for hours would risk clots. The frogs do not, and nobody knows why.
subscribe| Get our weekly newsletter
subscribe| Enter your email
subscribe| By signing up, you agree to our terms and privacy policy.
subscribe| Thank you for signing up!
metadata| Topics: biology, animals, sleep
metadata| A version of this article appears in the 14 January 2023 issue.
read-more| Citations
read-more| More Stories from Science Monthly on Animals`,

  'a sport site': `
navigation| Scores
navigation| Fixtures
navigation| Tables
| Late Osei goal sends Rovers top
metadata| Sam Pickard at Vale Park Stadium
metadata| Sunday May 5 2024, 7.15pm
navigation| Rovers 2-1 City
| A header by Kwame Osei in the 89th minute sent Rovers to the top of the league and left City without a win in eleven games.
| City had led through Luca Ferri, who scored from 25 yards after six minutes.
credit| GETTY IMAGES
| Rovers' manager, Petra Lind, said that her side "did not deserve it until the last quarter".
| The crowd of 31,207 was the largest at the ground for nine years.
navigation| Player ratings
navigation| Match stats
navigation| Possession 61% 39%
navigation| Shots 17 8
navigation| Corners 9 2
subscribe| Sign up to our football newsletter for the latest transfer news
advertisement| Bet £10 get £30 in free bets. 18+. T&Cs apply. Gamble responsibly.
navigation| Video: watch the highlights`,

  'an African daily': `
navigation| Breaking News
navigation| Monday, September 18, 2023
| Strike by doctors enters third month
metadata| Written by: Chidi Amara, Abuvi
metadata| September 18, 2023 6:12 am
navigation| Health
share| Kindly share this story:
| The strike by resident doctors entered its third month on Monday, with talks between the union and the government stalled.
| The union says that 42,000 doctors have not been paid an allowance agreed in 2021.
| The health minister, Dr Ifeoma Bello, said the government had already released N25bn.
| At the teaching hospital in Abuvi, only one of nine wards was open, our correspondent observed.
| "My mother has waited since July for an operation," a trader, Musa Danjo, told our correspondent.
advertisement| Make money from home! Earn up to N500,000 weekly with this simple trick. Click here.
advertisement| Man reveals herbal secret that ended his high blood pressure in 14 days
metadata| All rights reserved. This material, and other digital content on this website, may not be reproduced, published, broadcast, rewritten or redistributed in whole or in part without prior express written permission from ABUVI PRESS.
metadata| Contact: theeditor@abuvipress.example
read-more| Latest News
read-more| Three held over missing pipeline funds
read-more| Naira steady as traders await data`,

  'a tabloid with video labels': `
navigation| Play
navigation| Mute
navigation| Current Time 0:00
navigation| Duration 1:27
navigation| Loaded: 11.42%
navigation| This is a modal window.
navigation| The video could not be loaded, either because the server or network failed or because the format is not supported.
| Fury as seafront cafe told to remove its awning
| EXCLUSIVE: Owner says town hall is 'killing' small firms
metadata| By JODIE SPARKS FOR MAILBOX ONLINE
metadata| PUBLISHED: 10:31, 2 July 2023 | UPDATED: 14:02, 2 July 2023
share| e-mail
share| 41 shares
comment-form| 96 View comments
| A cafe owner has been told to take down an awning that has shaded her customers for 22 years.
| Brenda Pike, 58, received a letter from Saltmouth council, which says that the awning lacks a permit.
caption| Brenda Pike (pictured) says that she cannot afford a new awning
caption| The cafe, on the seafront in Saltmouth, has had the awning since 2001
| The council said that eleven other businesses had applied for a permit and paid the fee of £170.
| "It's daylight robbery," said Mrs Pike. "I'm not paying it."
comment-form| Share or comment on this article:
comment-form| Sort by: Newest
comment-form| SaltySid, Saltmouth, United Kingdom, 3 hours ago
comment-form| Typical council. They have nothing better to do with our money.
comment-form| Click to rate 212 9
comment-form| Gull77, Hove, 5 hours ago
comment-form| Rules are rules, I'm afraid. I got a permit for mine.
comment-form| Reply
comment-form| The comments below have not been moderated.
comment-form| The views expressed in the contents above are those of our users and do not necessarily reflect the views of this site.`,

  'a news agency': `
navigation| World
metadata| July 19, 2023 3:04 PM GMT+2 · Updated a year ago
| Two killed as gas tank explodes in Tirvana port
metadata| By Ilir Hoxa and Marta Leone
credit| [1/3] Smoke rises from a gas tank after an explosion in the port of Tirvana, July 19, 2023. REUTERS/Ana Pal Acquire Licensing Rights
| TIRVANA, July 19 (Reuters) - Two workers were killed and nine hurt on Wednesday when a gas tank exploded in the port of Tirvana, the interior ministry said.
| The blast broke windows up to two kilometres away.
| It was the third explosion at the terminal since 2018, when an audit found 27 breaches of safety rules.
| The operator, Adria Gas, said in a statement that it was cooperating with the police.
metadata| Reporting by Ilir Hoxa; writing by Marta Leone; editing by John Stone and Alex Reed
metadata| Our Standards: The Trust Principles.
metadata| Acquire Licensing Rights, opens new tab
read-more| Read Next
navigation| Sponsored Content
navigation| Dianomi
read-more| Europe category
read-more| Spain's heatwave moves east, forecasters say`,

  'a site for essays and podcasts': `
navigation| Become a member
navigation| Podcasts
| The town that gave its water away
| How a village in the hills sold its springs for 99 years, and what it got for them
metadata| Words by Ana Prieto
metadata| Illustrations by Tom Hsu
metadata| 12 November 2022
navigation| Listen to this article
navigation| 00:00 / 21:16
navigation| 1x
| In the autumn of 1998, the mayor of Fontarel signed a contract of eleven pages that nobody in the village had read.
| It gave a bottler the right to pump 40 litres a second for 99 years, at a rent of 600 euros a month.
| The village has 212 inhabitants today; it had 540 then.
| "He was a good man, and they paid for the church roof," says his niece, Pilar.
| Since 2016, the public fountain has been dry from June to October.
advertisement| Subscribe to our podcast wherever you get your podcasts: Apple Podcasts, Spotify, Acast
subscribe| If you value our journalism, please consider supporting us with a donation.
subscribe| Support us
metadata| Ana Prieto is a writer and radio producer. Her book on rivers is published by Longford Press.
metadata| Fact-checking by Ruben Cole. Edited by Ines Marr.
read-more| You may also like
read-more| A bridge to nowhere
navigation| Back to top`,

  'a paper with weather and puzzles': `
navigation| Toggle navigation
navigation| 14°C Galloway
navigation| Tonight: light rain, low 9°C
navigation| E-paper
navigation| Puzzles
navigation| Death notices
| Ferry firm fined €1.2m over delays
| Regulator found that 340 sailings were cancelled without notice
metadata| Aoife Brannock Transport Editor
metadata| Today at 05:30
| The ferry company Western Line has been fined €1.2m after it cancelled 340 sailings without giving passengers the notice that the law demands.
| The transport regulator said it was the largest fine it had ever imposed.
| Western Line blamed "a shortage of trained crew across Europe" and said it had since hired 85 people.
| Passenger groups said that fewer than one in ten travellers had been paid what they were owed.
subscribe| Join the Galloway Post WhatsApp channel
subscribe| Stay up to date with all the latest news
metadata| Related topics
navigation| Western Line
navigation| Ferries
read-more| More Irish News
read-more| Teenager dies after fall from pier
read-more| Watch: seal pup returns to the sea
read-more| Latest
read-more| Gardaí appeal for witnesses to lorry fire
read-more| Weather warning extended for two counties
navigation| Top Stories
navigation| Your Ad choices
navigation| Group websites
navigation| © Mediahaus Galloway`,
};
