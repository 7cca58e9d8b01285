import { anyOf } from "./any-of";
import { unwantedAbroad, wantedAbroad } from "./polarity-words-abroad";

/** What people want less of. */
export const unwanted = anyOf(
  // Work and services
  "absence|absent(?:ee)?s?$|sickness|truan|half days? missed|sessions missed|missed school|complaint|grievance|errors?$|defect|mistake|breach|non-?complian",
  "overdue|backlog|waiting|waits?$|delay|late$|cancell?|drop-?out|attrition|(?:staff|nurse|teacher|workforce|worker|employee|voluntary) turnover",
  "non-?continuation|withdrawal rate|churn|turnover of (?:staff|employees|teachers|social workers)|avoidable contact|escalated|dissatisf|reopened",
  "(?<!(?:collection|stock|inventory|asset) )turnover rate|abandoned call|calls abandoned|lost calls|abandonment",
  "missed (?:bin|collection|trash|refuse|waste|appointment|visit|delivery|deliverie|call)|vacanc|arrears|debt\\b(?! (?:issu|service coverage|collect|recover))",
  "debts$|outstanding (?:\\w+ ){0,3}(?:debt|invoice|action|request|work|repair|case)|overspen[dt]|deficit|financing cost|overtime|irregular expenditure|wasteful expenditure|unauthori[sz]ed expenditure",
  "agency (?:staff|worker|social|spend)|outage|downtime|unplanned|interruption|leak|surplus (?:school )?places|limited assurance",
  "appeals? (?:allowed|upheld|lost)|rejection|staff vacanc|lost due to|days lost|hours lost|lost (?:working )?time|voids?$|vacant|derelict",
  "empty (?:(?:council|private|private sector) )?(?:homes|propert|dwelling|shop)|poor condition|non-?decent|substandard|in poor$|potholes?\\b(?! (?:repair|work|fill))|water loss|unaccounted[- ]for water",
  "fail(?:ing|ed|ure|s)?$|risk (?:index|score)$|overflows$|main breaks?|violations?\\b(?! (?:notice|issued|summons))|lawsuits?|claims against|liability claims|scrap rate|inflation rate|inadequate|special measures",
  // Safety and health
  "crime|offence|offend|re-?offend|burglar|robber|theft|shooting|homicide|murder|violen|assault|anti-?social|rape$|racial incident|bully|bullied",
  "knife|domestic abuse incident|arson|fires$|false alarm|fatalit|(?:deaths?|dies|died)\\b(?! certificate| regist| request)|mortality|fire signals?",
  "injur|killed|casualt|accident|collision|crash|suicide|self-?harm|smok(?:ing|ers?)$|smoke$|obes|overweight|never events?$|patient safety incident",
  "excess weight|decay|placement moves|number of moves|teenage (?:pregnan|concept|mother|birth)|teen (?:birth|pregnan)|adolescent birth|conception|low birth ?weight|lonely|anxiety",
  "alcohol[- ](?:related|specific)|drug[- ]related|substance misuse|drug misuse|(?:emergency|hospital|permanent|supported) admission|admissions? (?:of (?:\\w+ ){1,4})?to (?:permanent |residential|nursing|care homes?)|admission episodes|emergency bed days|re-?admission|readmi",
  "infection|incidence|mrsa|difficile|sepsis|falls$|hip fractures?|pressure (?:ulcer|sore)|ready (?:for|to be) discharge|delayed (?:discharge|transfer)|length of stay|case fatality|lost to follow|undernourish|inactiv|transmission rate",
  "first[- ]time entrants?|(?:sentenced to|use of) custody|victim|escapes? from|run(?:ning)? away|missing (?:from (?:care|home)|education)|cause for concern|overcrowd|out of area placement|child (?:labour|marriage)|open defecation|slums?$",
  // Environment
  "emission|co2|ghg|greenhouse gas|carbon (?:footprint|intensity)|pollut|particulate|pm ?2\\.?5|pm ?10$|nitrogen dioxide|no2$|nox$|water stress",
  "ozone level|landfill|residual (?:household )?waste|waste arising|waste generated|(?:kg|kilograms?|kilos|tonnes|amount) of (?:household |municipal |residual )?waste (?:collected|produced|generated|per)|(?:household|municipal|solid|food) waste (?:collected |produced |generated |arising )?per|food waste (?:discarded|generated|produced)|contamination|fly[- ]?tip(?!\\w* enforcement)|litter|detritus|flyposting",
  "graffiti|dog fouling|energy (?:consumption|use|demand|poverty)|(?:electricity|heat|gas|power) (?:consumption|use)|(?<!non-)fossil fuel|private cars?$|car ownership|car use|(?:travel\\w*|trips|journeys|school|work) (?:\\w+ ){0,3}by car$",
  "water (?:consumption|use(?!rs?\\b))|fuel consumption|noise|congestion|non-revenue water|heat island",
  // People and places
  "unemploy|workless|non-? ?functional|dysfunctional|claimant|out[- ]of[- ]work benefit|incapacity benefit|neet$|exclusions?$|suspensions?$|excluded|re-?referral|re-?registr",
  "repeat (?:referral|offen|victim|homeless|child|incident)|homelessness",
  "(?:a&e|emergency department) attendances|(?<!\\b(?:lets?|lettings?|allocat\\w+) (?:made )?to )homeless (?:applic|household|people|famil|person|presentation|$)|(?:rough sleep|sleep(?:ing)? rough)|temporary accommodation",
  "bed and breakfast|b&b|evict|repossess|poverty|in low[- ]income|low[- ]income famil|food insecur|fuel poor|below \\d+ ?(?:%|per ?cent) of (?:the )?median|rated (?:0|1|zero)",
  "less than the (?:real |national )?(?:living|minimum) wage|gini",
  "more than (?:one|two|1|2) placement|(?:three|3) or more (?:\\w+ )?placement|(?:2|two) or more placement|stunt(?:ed|ing)",
  "(?:student|pupil|patient|child|learner)s?\\W+(?:to |per )?(?:staff|teacher|nurse|adult|tutor)s?\\W+ratio|caseload|no qualification|illitera|malnutrition|euthani[sz]|recidivis",
  unwantedAbroad,
);

/** What is still to be done: no word after it makes it good. */
export const stillToDo = anyOf(
  "should be considered for|(?:maintenance|repair) should be considered|not in (?:education|employment|work|training)|in need of",
  "(?:needing|requiring|awaiting) (?:repair|maintenance|treatment|work|attention)",
  "less than the (?:real |national )?(?:living|minimum) wage|(?:filled|covered) by (?:agency|temporary|locum|interim|bank)|sentenced to|inadequately|improperly|incorrectly",
  "(?:kg|kilograms?|kilos) of (?:household |municipal |residual )*waste (?:collected|per)(?!.*recycl)",
);

/** What is done about something: with one of these, a share of what nobody wants is a share of it dealt with. */
export const dealtWith = anyOf(
  "resol|closed|clear(?:ed|ance|up)|answered|respon[ds]|addressed|processed|complet|investigat|detect|solved|decided|determined",
  "contained|confined|prevent(?!able)|avert|avoid(?!able)|removed|repaired|handled|dealt with|recover|collected|collection rate|paid$|filled(?! teeth)",
  "helped|assist(?:ed|ance)|supported|housed|relie[fv]|placed|treat(?:ed|ment)|satisf|inspected|reviewed|seen$|followed up",
  "corrected|quit|cessation|recycl|compost|re-?us(?:ed|e)$|divert|receiving|receives?$|receiv(?:e|ed) (?:\\w+ ){0,2}(?:service|help|support|treatment|care|advice)|reintegrat|return(?:ed|ing) to (?:school|work|education)|served|reached|benefit(?:ed|t?ing)|awarded",
  "recorded|registered(?! nurse)|ceas|stop(?:ped|ping)|screened|tested|prosecut|disposed|moved (?:to|into|on)|who agree|further action",
  "trained|insured|(?:covered|met|supplied|provided|generated) (?:by|from)|from renewable",
);

/** What is wanted however it is counted. */
export const wanted = anyOf(
  "satisfied|satisfaction|satisfactory|recycl|compost|re-?use rate|diversion rate|divert|expected (?:standard|level)|expected progress|greater depth",
  "good level|achiev|attain|pass rate|passes$|pass(?:ing|ed) (?:their |the |at |(?:\\w+ )?(?:check|test|exam\\w*|inspection|standard)s?\\b)|warrants? served|gaining|gain(?:ed)? (?:a|an|employment|work)|graduation rate|completion rate|continuation|conviction rate",
  "(?:land|area|zone|hectares?|ha)\\b.{0,40}\\b(?:rehabilitated|irrigated|restored|reforested|terraced)|(?:eco|climate|environmentally)[- ]friendly|sustainable (?:mobility|transport|modes?|travel)|(?<!non-?)(?<!non )(?:operational|functional|functioning) (?:public )?(?:water|taps?|boreholes?|schemes?|clinics?)|new (?:supply )?(?:social|council) (?:housing|homes|houses)",
  "graduating|qualified|qualifications?$|collection rate|(?:tax(?:es)?|rates|rent) (?:are |is )?collect|employment rate|(?:people|persons|residents|adults|population|leavers|graduates)\\b.{0,30}\\bemployed|nvq|gcses?$|level \\d ?\\+|(?:at )?level \\d (?:or|and) (?:above|higher)|grades? (?:a\\*?|[4-9])-?[a-g\\d]?\\b|a\\*-[a-g]\\b|grade [ab] (?:or|and) (?:above|better)|progression (?:by|to|into)",
  "in(?:to)? (?:paid |sustained |sustainable |professional |further )?(?:employment|work|study|education|training|higher education)$|in (?:suitable|settled|stable|secure) (?:\\w+ )?(?:accommodation|education|housing|employment)|(?:suitable|settled) accommodation|in(?:to)? (?:full-time )?(?:employment|education),",
  "jobs created|into jobs|employment growth|use of (?:public )?librar|appointments kept|clean (?:vehicle|bus|car|fleet|taxi)|participat(?!ory budget)|(?:took|take|taking|taken) part|attend(?:an(?:ce|t)|ing$)|take[- ]?up|completing|(?:taking|took|taken) (?:it )?up|positive (?:outcome|destination|activit)|value added|engage(?:d|ment)$|resilien",
  "uptake|immuni[sz]|vaccinat|coverage|covered$|served by|complian(?!ce risk)|accredit|certified|certificates? in date|valid (?:\\w+ ){0,3}(?:certificate|record)|good or (?:outstanding|better|excellent)|(?:excellent|outstanding) or good",
  "(?:rat(?:ed|ing)|judged|graded|as) (?:\\w+ as )?(?:very )?(?:good|outstanding|excellent)|agree$|agreed that|agree that|agreeing|accessib|energy[- ]efficien|recommend|positive(?:ly)? (?:about|experience|rating|inspection)|promoter",
  "energy rating|sap rating|suitable|good (?:condition|repair|quality|health|honours)|quality of life|in good$|satisfactory|acceptable|milestone|healthy|up[- ]to[- ]date|working as planned",
  "live independently|living independently|independent(?:ly)? liv|as independently|independen(?:ce|t)$|self[- ]directed|(?:in|with) their (?:own home|family|families)|in their own home|still at home|lived? at home|live at home|volunteer|life expectancy|no (?:further|ongoing|long-term) support|as much social contact|control (?:over|of) their|feel in control|easy to (?:find|use)|say in how",
  "survival|non-fossil|fossil[- ]free|zero[- ](?:emission|carbon)|gva$|gross value added|gdp$|productivity|start-?ups?$|business(?:es)? (?:survival|registr)|new business|jobs? (?:\\w+ (?:or|and) )?created",
  "new jobs|work opportunities|new homes|additional homes|affordable (?:homes|housing)|(?:homes|houses|housing units?|dwellings|classrooms?|roads?|schools?|toilets?|latrines|bridges|terraces|health posts?) (?:built|delivered|completed|constructed|rehabilitated|upgraded|renovated|provided|resurfaced)|renovat|street resurfaced",
  "housing completion|housing (?:land supply|delivery test)|trees? planted|planted|green space|tree canopy|forest (?:area|cover)|canopy cover|park land|parkland|protected areas?|green flag|visits (?:to|per)|(?:library|museum|school|web) visits|visitor|footfall|ridership|passengers$|passenger journeys|boardings$|attend?ances$|swims",
  "membership|borrowers|cardholders?|library issues|books issued|uptime|availability|available|first (?:contact|call|visit|point of contact)$|first[- ]time fix|fixed first time|right first time|accura|correct$|correctly|retention|(?<!(?:bed|prison|jail|cell) )occupancy$|market share|margin$|ebitda|profit|first pass yield|income (?:generated|from)|earnings|bond rating(?!s? review)",
  "retained|savings?$|superfast|full fibre|broadband|mobile network|internet|tariff|progress 8|attainment 8|average points? (?:score|per)|enrol|confiden|literacy|numeracy|school readiness|library cards?|net promoter|clean audit|unqualified audit|(?:recommendations|actions) (?:implemented|undertaken|completed)",
  "(?:feel|feels|felt|feeling)\\b(?: (?:very|fairly|as|that|those|they))* (?:safe|confident|supported|informed|they belong|listened|involved|secure)|made them feel safe|wellbeing|well-being|physically active|active travel|get on well|belong(?:ing)? to|influence decisions|respect and|treated (?:fairly|with)|fair treatment|happy",
  "cycl(?:ing|e (?:trips|lane|path|track|route|network|journey|parking|rack))|by bi(?:cycle|ke)|bi(?:cycle|ke) (?:lane|path|track|route|trip|journey|parking)|walking|public transport(?:ation)? (?:users?|ridership|share|journeys|trips|passengers)|(?:share|split|use|users|trips|journeys|distance|access) (?:of|by|on|to) (?:[a-z]+ ){0,3}public transport|biodiversity|solar|pv (?:capacity|installations?|power)|heat pump|electric (?:vehicle|car|bus)|evs?$|contracepti|ev (?:charg|registr)|charg(?:ing|e) (?:point|station)|retrofit|insulated|direct payment|connected to (?:the )?district heating|smart meter",
  "personal budget|in the community|personal care at home|at home (?:with|after)|intensive home care|helped to live at home|reablement|rehabilitation|health check|annual (?:physical )?health check|dental check|health assessments|(?:gas|fire|water|lift) safety (?:check|assessment|inspection)|safety (?:checks|visits) (?:completed|delivered|undertaken|carried)|home (?:fire )?safety|appraisals?$|audits? completed|risk assessments? (?:completed|have been|carried)",
  "local (?:enterprise|supplier|business|sme)|(?:posts|managers?|leaders|staff|workforce|employees|directors|professors|seats|earners|officers|firefighters|board|parliaments?)\\b.{0,40}\\bwomen$|women (?:in|on|among) (?:the )?(?:senior|leadership|management|board|parliament|workforce|top)|(?:female|women) (?:managers?|leaders|professors|directors|officers|firefighters|staff|employees)|disabled (?:staff|employees|people in)|(?:employees|staff) (?:who (?:are|have)|with) (?:a )?disab|(?:bame|bme|minority ethnic|ethnic minorit\\w+)\\b.*\\b(?:staff|workforce|employees)|(?:staff|workforce|employees)\\b.*\\b(?:bame|bme|minority ethnic|ethnic minorit)",
  "ready for school|permanent (?:home|housing)|electrif|access to (?:appropriate|clean|safe|electric|water|basic|improved|full|services|modern|employment|extended|drinking|sanitation|health)|(?:using|with) (?:safely managed|improved|basic) (?:drinking|sanitation|water)|births? (?:attended|registered)|have been registered|skilled health|ante-? ?natal|delivered (?:in|at) (?:a )?health|deliveries in (?:a )?health|suppressed|early stage|free from",
  "breastfe|averted|prevent(?:ed|ions?)$|jobs safeguarded|digital (?:channel|service)|live release|adopted|adoptions?$|foster carers? (?:recruited|approved)|apprentic|skills for life|clearance rate|cleared|detection rate|solved rate|charge rate|brought to justice|diagnosis rate|recovery rate|success(?:ful)?$|successfully",
  "online (?:transaction|channel|service)|self-serve|transparen|publications?$|citations? (?:per|impact)|patents?$|research (?:income|grants?)|doctorate|international students|professors|engagement (?:score|index|rate)|on[- ]target|effectiveness|pavement condition index|voter turnout|turnout|inward investment|criminal assets|smoke (?:alarm|detector)s? (?:fitted|installed)",
  // What is put on, handed out and taken up
  "(?:program(?:me)?s?|class(?:es)?|courses?|workshops?|events?|campaigns?|missions?|exercises?|presentations?)\\b(?: \\w+){0,3} (?:offered|held|delivered|conducted|organi[sz]ed|co-?ordinated|hosted)",
  "(?:people|persons|staff|farmers|teachers|officers|participants|employees|learners|residents|women|youths?|households|producers|enterprises|businesses|cooperatives)\\b(?: \\w+){0,3} (?:trained|supported|connected|benefit\\w+|recruited)|title deeds|inseminated|fertili[sz]ers? used|land consolidated|saving groups|amount saved",
  "registered cards|card ?holders?|circulat(?:ed|ion)|checked out|(?:collection|stock|inventory|asset) turnover",
  "community (?:safety |engagement )?contacts|graded (?:a|good)$|obsolete \\w+(?: \\w+)? replaced",
  wantedAbroad,
);

/** What is wanted where it is a share; a count of it is only a volume of work. */
export const wantedAsShare = anyOf(
  "complet|process(?:ed|ing)|answered|respon(?:ded|se rate)|address(?:ed)|resol|closed|reviewed|review$|inspected|met$|implemented|undertaken|carried out|attended|executed",
  "meeting|meet (?:the|all)|paid$|collected|received by|receiv(?:e|ed|ing) (?:an?|the|their|all|self|full|annual|nhs)|recover|delivered|approved|registered|trained|covered|connected|followed up|offered|included|consulted|involved",
  "implemented|submitted|filed (?:online|electronically)|online|digital|electronic|published|screened|tested|converted|dismissed|won$|adopted|promoted",
  "insured|occupied|issued within|handled|repaired|corrected|cleared|filled|successful|success|supported|restored|reached|protected",
  "fund balance|(?<!(?:use of|from) )reserves?$|assisted|appointments? (?:kept|made|given)|given an appointment|kept$|booked|taken up|seen$|treated",
);
