/** Pages like those of `leftover-sites.ts`: interviews, chronicles and lists, whose short lines are the article’s, among them. */
export const moreSites: Readonly<Record<string, string>> = {
  'a blog on a common platform': `
navigation| The Harbour Post
navigation| Independent news for Kelden and the isles
navigation| Home
navigation| About
navigation| Contact
navigation| Search for:
| Harbour dredging to start without permit
metadata| Posted on May 3, 2022 by Linn Aker
comment-form| 3 Comments on Harbour dredging to start without permit
| The port company will begin to dredge the inner harbour on Monday although the county has not yet granted a permit.
| The county's engineer, Mats Oren, confirmed that the application from February is still being processed.
| "We were told that a permit is a formality," the port's manager said. "I take that at face value."
| Some 40,000 cubic metres of mud are to be dumped three miles offshore.
share| Share this:
share| Click to share on Twitter (Opens in new window)
share| Click to share on Facebook (Opens in new window)
share| Like Loading...
read-more| Related
read-more| Harbour fees to rise
metadata| March 1, 2022
navigation| In "Economy"
metadata| Categories: Economy, Harbour
metadata| Tags: dredging, permits
navigation| Post navigation
read-more| ← Old school to become flats
read-more| Ferry timetable for the summer →
comment-form| 3 thoughts on “Harbour dredging to start without permit”
comment-form| Olaf says:
comment-form| May 3, 2022 at 8:14 pm
comment-form| Same as every year. The fish will pay for it.
comment-form| Reply
comment-form| Leave a Reply
comment-form| Your email address will not be published. Required fields are marked *
comment-form| Save my name, email, and website in this browser for the next time I comment.
comment-form| This site uses Akismet to reduce spam. Learn how your comment data is processed.
metadata| Proudly powered by WordPress`,

  'an Australian broadcaster': `
navigation| Skip to main content
navigation| Just In
navigation| For You
navigation| Politics
navigation| World
| Dam builder paid $90m for water that never arrived, auditor says
metadata| By rural affairs reporter Kirra Dawes
metadata| Posted Thu 9 Mar 2023 at 5:12am, updated Thu 9 Mar 2023 at 7:40am
caption| The Barlee Dam was finished two years late. (ABC Rural: Tom Ewart)
share| Copy link
share| Share article
navigation| Key points:
| The state paid $90m for water rights upstream of the Barlee Dam
| No water has been delivered since 2019
| The builder says that the drought is to blame
| The state of New Hastings has paid $90 million for water that it never received, its auditor-general has found.
| The report, tabled in parliament on Wednesday, says officials did not check if the water existed.
| "This is the largest loss to the taxpayer that I have had to report," Auditor-General Peter Cho wrote.
| Two audits, one result
| An audit in 2020 had come to the same conclusion, but it was not published.
caption| Peter Cho says the 2020 audit was ignored. (ABC News: Lia Moss)
| Premier Jan Hurley said that she had asked for advice.
subscribe| Stay up to date with the news from your region
subscribe| Get the Rural newsletter, every Friday
metadata| Posted 9 Mar 2023
metadata| , updated 9 Mar 2023
share| Facebook
share| X (formerly Twitter)
navigation| Back to top
navigation| Your information is being handled in accordance with the ABC Privacy Collection Statement.
navigation| We acknowledge Aboriginal and Torres Strait Islander peoples as the First Australians and Traditional Custodians of the lands where we live, learn, and work.`,

  'an interview': `
navigation| Culture
| "I have never written for the drawer"
| The novelist Ilse Brandt on censors, goats and her eleventh book
metadata| Interview: Marco Feld
metadata| 4 October 2021
| Ilse Brandt, 83, has published eleven novels, four of which were banned in her own country until 1990.
| Ms Brandt, your books sold half a million copies before anybody at home could read them. How did that feel?
| Strange. I was famous in Oslo and nobody in my own street knew.
| Did the censors ever talk to you?
| Twice. They were polite. They had read everything.
| And the goats?
| I bought the first two in 1971. There are nineteen now.
| Do you still write every day?
| No. On Sundays I read.
metadata| The interview was edited for length and clarity.
share| Share on Facebook
read-more| More interviews
read-more| “Painting is a way of shutting up”: Jo Arendt at 70`,

  'a timeline': `
| How the bank fell: a timeline
metadata| Last updated 2 June 2023
| The collapse of Harlan Savings took eleven days. This is how it happened.
| 8 March
| The bank says it has sold bonds at a loss of $1.8bn and needs new capital.
| 9 March
| Customers withdraw $42bn in a single day, a quarter of all deposits.
| 10 March
| The regulator closes the bank.
| 19 March
| A rival buys what is left for $3bn.
| What is next?
| Hearings in the Senate begin on 28 March.
navigation| Topics
navigation| Banking
navigation| Harlan Savings`,

  'a list in an article': `
| Five things to know about the new rent law
metadata| Jo Whelan, Housing Editor
| The new rent law, which parliament passed by 61 votes to 44, takes effect on 1 July.
| These are the main changes:
| A cap of 3 per cent a year
| No more letting fees
| A register of landlords
| Longer notice for tenants over 65
| Fines of up to €20,000
| Landlords have called the cap “unlawful” and are going to court.
| Who is exempt?
| Flats built after 2015
| Student halls
| About 14 per cent of all rented homes are exempt, the ministry says.
advertisement| Article continues below advertisement
| The opposition has promised to repeal the law.`,

  'a technology site': `
navigation| Tech
navigation| Reviews
navigation| Deals
navigation| /
| Browser maker will block third-party cookies from next year
| / Advertisers say the change will cost them billions.
metadata| By Robin Lacey, a senior reporter who has covered browsers and privacy since 2011.
metadata| Jan 9, 2024, 4:30 PM GMT+1
share| Share
credit| Illustration: The Margin
| The maker of the second most popular browser said on Tuesday that it would block third-party cookies for all users from January 2025.
| Users can already turn off cookies in the settings, but only 6 percent do, the company said.
| Advertisers estimate their losses at $2.3 billion a year.
| The browser will ask for consent before a site can read the device's location.
metadata| If you buy something from a Margin link, we may earn a commission. See our ethics statement.
| “Your data belongs to you,” the company wrote in a blog post.
comment-form| 48 Comments
comment-form| 48 New
read-more| Most Popular
read-more| The best cheap phone is not a phone
read-more| A tiny laptop with a huge problem
subscribe| The Margin Daily
subscribe| A free daily digest of the news that matters most.
subscribe| Email (required)
subscribe| Sign Up
subscribe| By submitting your email, you agree to our Terms and Privacy Notice. This site is protected by reCAPTCHA and the Google Privacy Policy and Terms of Service apply.
advertisement| From our sponsor
advertisement| Advertiser Content From Brewly`,

  'a Canadian broadcaster': `
navigation| Content
navigation| Toronto
| Hospital network apologizes after 1,100 wrong scans
| Software flipped left and right for nine weeks
metadata| Sana Qureshi · Metro News · Posted: Nov 02, 2023 4:00 AM EDT | Last Updated: November 2, 2023
caption| A scanner at Lakeshore General in Oakfield, Ont. The network says the fault was found by a technician. (Evan Mills/Metro)
| A network of six hospitals has apologized to patients after software flipped left and right in 1,100 scans.
| The network's head, Dr. Anne Picard, said that no one had been operated on the wrong side.
| Three patients have gone to court.
| Fault known since August
| The maker of the software knew of the fault in August, according to an email seen by Metro News.
read-more| WATCH | How a scan becomes a picture:
navigation| Duration 2:11
metadata| Corrections
metadata| An earlier version of this story said there were five hospitals. In fact, there are six. Nov 02, 2023 9:15 AM ET
metadata| ABOUT THE AUTHOR
metadata| Sana Qureshi
metadata| Reporter
metadata| Sana Qureshi is a health reporter with Metro News in Toronto. Send tips to sana.qureshi@example.com.
share| Add some “good” to your morning and evening.
read-more| Related Stories
read-more| Ontario to hire 300 technicians`,

  'a health portal': `
navigation| Health A-Z
navigation| Drugs & Supplements
navigation| Find a Doctor
| Two cups of coffee a day may protect the liver, study finds
metadata| Medically Reviewed by Nora Stein, MD on July 06, 2021
metadata| Written by Dev Patel
metadata| 3 min read
| People who drink two cups of coffee a day are a fifth less likely to develop liver disease, according to a study of 495,000 people.
| The study, by researchers at the University of Southport, followed its participants for 11 years.
| Decaffeinated coffee had the same effect.
advertisement| ADVERTISEMENT
| "It does not prove that coffee is the cause," said Dr. Lena Ortiz, who was not involved.
navigation| Show Sources
metadata| SOURCES:
metadata| BMC Public Health, June 2021.
metadata| Lena Ortiz, MD, liver specialist, Southport.
subscribe| Sign Up for Our Daily Letter
read-more| Top Picks
read-more| Tips to Better Sleep
read-more| Is Your Gut Healthy? Take the Quiz
navigation| © 2005 - 2021 Healthmax LLC. All rights reserved. Healthmax does not provide medical advice, diagnosis or treatment.`,
};
