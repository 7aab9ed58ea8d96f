/** Pages made up for the tests: a reason of `LeftoverReason` or nothing, a bar, and the paragraph. */
export const pages: Readonly<Record<string, string>> = {
  'credits and captions with credits': `
| Council approves new bridge over the river after ten years of talks
credit| Credit: PA
| The council has approved plans for a new bridge, which engineers say will carry 12,000 vehicles every day.
credit| (Photo by Jane Doe/AFP via Getty Images)
caption| The old bridge was closed in May. Picture: Jane Doe
| Mayor Anna Berg took a photo by the river and said the work would begin in spring.
caption| Protesters gather outside the town hall (AP Photo/John Roe)
credit| Getty Images
caption| The ferry has run since 1910. Image by Shutterstock.
| Drivers told Reuters that they would welcome a shorter way, according to a survey by Acme.`,

  'a caption interrupts a running quotation': `
| The union said on Monday that it would not accept the offer of the company, which had been made in a letter.
| “We have waited for two years for a fair offer, and we will go on with the strike until there is one.
caption| Workers outside the plant in Leeds last week.
| “Nobody here wants to go back for less than a living wage,” she said.`,

  'a caption gives a full name again': `
| The court heard how the treasurer Martin Holloway had taken £50,000 from the club over four years as its sole signatory.
caption| Martin Holloway was the sole signatory.
| Holloway was ordered to pay the money back and given a suspended sentence.
| Peter Nash was his lawyer.
| The club said it had changed its rules since then, and would check its accounts each month.`,

  'signs of a caption': `
| Storms have left thousands of homes without power along the coast, the network operator said on Sunday.
caption| Jane Doe (left) and John Roe after the award
caption| Residents of the village clear fallen trees from the only road that leads to the harbour
| A second storm is expected on Tuesday, forecasters said, and schools will stay closed.
| What happens next
| Engineers hope to have the lines repaired by the end of the week, if the wind allows it.`,

  'a list without stops is the article’s': `
| The report makes three proposals, which ministers are to answer by the end of the year:
| Landlords should have to publish the energy rating of each flat on the first page of the offer
| Tenants should be able to leave within a month when the heating has failed for more than a week
| The council should keep a register of complaints that everyone who looks for a flat can read
| Ministers welcomed the report and said that they would answer it in time.`,

  'prompts, forms and bylines': `
| Rents rise at fastest pace in a decade
metadata| By Jane Doe, Housing Correspondent
metadata| Published 12 May 2021, 10:32
share| Share this article
share| Follow us on Facebook
comment-form| Comments (12)
| Rents rose by 8 per cent in the year to April, the fastest pace for ten years, official figures show.
subscribe| Sign up for our weekly newsletter to get stories like this in your inbox.
advertisement| Advertisement
| 20-13
| Tenants share this view of the market: many told the survey that they follow prices every day and like what they see.
comment-form| Leave a Reply
comment-form| Your email address will not be published. Required fields are marked *
navigation| Tags: housing, rents, tenants
metadata| (This story was first published by the Daily Acme.)
metadata| Acme, London. Updated: 15-09-2021 20:58 IST
metadata| https://news.example.com/2021/05/rents
metadata| © 2021 Acme News. All rights reserved.`,

  'other articles': `
| Ministers have promised to look again at the price of rail tickets after a report found that fares rose by a third.
read-more| READ MORE: Commuters face third week of strikes
| Read more than 20 pages of the report and you will find no estimate of the cost, critics said on Tuesday.
read-more| Related: How fares are set
| Opposition parties called the promise empty and said that no money had been set aside for it.
read-more| More from The Daily Acme:
read-more| Minister resigns over ferry contract
read-more| Five charts that explain inflation
read-more| Why "cheap" flights are not cheap
subscribe| Subscribe to our newsletter`,

  'an advertisement between paragraphs': `
| A spokesman for the bank told reporters that protecting its customers was “very important” to it.
advertisement| Is your business ready for growth?
advertisement| Discover the best accounting software for small firms. Save hours every week. Get ahead.
advertisement| Free trial – no card needed
advertisement| Thank you!
advertisement| Your download will begin shortly
| “We have changed how we check payments and we are working with the police,” the spokesman said.`,

  'advice and speech are not advertisements': `
| The agency has published advice for people who have lost money to a fraud, and asks them to report it at once.
| You should call your bank first and ask it to stop the payment. Then report the matter to the police.
| Check your statements every month.
| “If you buy something online, you need to know who you are dealing with. Save the receipt,” an officer said.
| You can also ask for a refund of the price within 14 days, the agency said.`,

  'a pull quote and its speaker': `
| “The plan would put thousands of jobs at risk and do nothing for the climate,” the chamber of commerce said on Friday.
| Ministers rejected that, and pointed to a study which found more jobs in wind power than would be lost.
pull-quote| “The plan would put thousands of jobs at risk and do nothing for the climate”
pull-quote| Chamber of commerce.
| A vote in parliament is expected in June, after a debate that is to last for two days.`,

  'a paragraph that the page shows twice': `
| Two climbers have been found alive after four days on the mountain, the rescue service said.
| They had dug a hole in the snow and shared three bars of chocolate.
| A helicopter saw their signal on Thursday morning, when the fog had cleared for an hour.
duplicate| They had dug a hole in the snow and shared three bars of chocolate.
| Both are in hospital in Bern and are expected to recover.`,

  'an article without anything around it': `
| Profits fall at Acme
| Acme, which sells garden tools, said that profits fell by 4 per cent last year because of the wet summer.
| Outlook
| Sales in spring were better. “We are pleased,” said its chief executive, Jane Doe.
| She did not say whether shops would close.
| No comment`,

  'a menu label above the title, authors in their places, dates set close': `
navigation| Weather
navigation| Watch Now
navigation| Home News Harbour toll to double for cruise ships from spring
| Harbour toll to double for cruise ships from spring
metadata| Ana Teles in Lisbon and Piet Vos in Antwerp
metadata| 07:20, 3 FEB 2024Updated13:44, 3 FEB 2024
| The toll for cruise ships will double in April, the harbour authority said on Friday, to pay for a power line to the quay.
| Ships paid 1.2 million euros last year.`,

  'pictures with a text for those who do not see them': `
| Beekeepers lose a third of their hives after the wettest winter since records began
| Beekeepers in the county have lost a third of their hives, a survey by their association has found.
caption| A woman in a white suit lifts a frame.
caption| Ines Okoro keeps forty hives. (Supplied: Ines Okoro)
| An inspector had warned of mites.
caption| QUETTA: Smoke calms the bees. — Noon/File
navigation| 2
caption| Hives stand under water near the millCredit: Hana Lis
| The association wants the state to pay for new queens.`,

  'tables and questions are the article’s': `
| A cap on water bills starts in July, and here is what it means for homes in the three districts of the valley.
| Who pays less?
| About 9,000 homes, most of them in Ostrey, the council says.
| How do the districts compare?
| District\tCap\tHomes
| Ostrey\t310\t9,000
| Venn\t280\t4,200
| A cap of 300 saves a family of four about 40 a year.
read-more| Most popular
read-more| Swans return to the weir
| Is there more to come?
| Yes, a second cap will follow in two years.`,

  'prompts of a newsroom': `
| Clinic for prisoners was paid for and never opened, records show
| The county paid for a clinic that never opened, invoices and letters show, and two officials signed for it.
subscribe| The Lantern is a nonprofit newsroom that looks into abuses of power. Sign up to receive our stories as they appear.
comment-form| Do you know more about this? Get in touch.
share| Report a technical issue
navigation| Open this photo in gallery:
advertisement| Story continues below this ad
| Both officials have left the county’s service.
comment-form| Want to join the conversation? Please log in.
metadata| Tom Birk contributed research.
metadata| Ada Lume
metadata| I report on prisons and courts.
metadata| We acknowledge the Traditional Custodians of the land on which we work.`,
};
