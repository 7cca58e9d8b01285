/** One expression out of many, each a beginning of a word or words; `$` at the end asks for the whole word. */
function anyOf(...lists: readonly string[]): RegExp {
  const parts = lists
    .flatMap((list) => list.split("|"))
    .map((part) => (part.endsWith("$") ? `${part.slice(0, -1)}\\b` : part));
  return new RegExp(`\\b(?:${parts.join("|")})`);
}

/** What people want less of. */
export const unwanted = anyOf(
  // Work and services
  "absence|absentee|sickness|sick day|truan|complaint|grievance|error|defect|mistake|breach|non-?complian",
  "overdue|backlog|waiting|waits?$|delay|late$|lateness|cancell?|drop-?out|dropped out|attrition|staff turnover",
  "(?<!(?:collection|stock|inventory|asset) )turnover rate|employee turnover|worker turnover|abandoned call|calls abandoned|abandonment",
  "missed (?:bin|collection|trash|refuse|waste|appointment|visit|delivery|deliverie)|vacanc|arrears|debt\\b(?! (?:issu|service coverage))",
  "debts$|outstanding (?:debt|invoice|action|request)|overspend|deficit|financing cost|overtime",
  "agency (?:staff|worker|social|spend)|outage|downtime|unplanned|interruption|leak",
  "appeals? (?:allowed|upheld|lost)|rejection|staff vacanc|lost due to|days lost|hours lost|voids?$|vacant",
  "empty (?:homes|propert|dwelling|shop)|long-term empty|poor condition|non-?decent|substandard|in poor$",
  "fail(?:ing|ed|ure|s)?$|risk (?:index|score)$",
  // Safety and health
  "crime|offence|offend|re-?offend|burglar|robber|theft|shooting|homicide|murder|violen|assault|anti-?social",
  "knife|domestic abuse incident|arson|fires$|false alarm|fatalit|deaths?\\b(?! certificate| registr)|mortality",
  "injur|killed|casualt|accident|collision|crash|suicide|self-?harm|smok(?:ing|ers?)$|smoke$|obes|overweight",
  "excess weight|tooth decay|dental decay|teenage (?:pregnan|concept)|conception|low birth ?weight",
  "alcohol[- ](?:related|specific)|drug[- ]related|emergency admission|hospital admission|re-?admission|readmi",
  "infection|pressure ulcer|ready (?:for|to be) discharge|delayed (?:discharge|transfer)|length of stay",
  // Environment
  "emission|co2|ghg|greenhouse gas|carbon footprint|pollut|particulate|pm ?2\\.?5|pm ?10$|nitrogen dioxide|no2$",
  "ozone level|landfill|residual waste|waste arising|waste generated|contamination rate|fly-?tip|litter",
  "graffiti|dog fouling|energy (?:consumption|use)|electricity (?:consumption|use)",
  "water (?:consumption|use(?!rs?\\b)|loss)|fuel consumption|noise|congestion|non-revenue water",
  // People and places
  "unemploy|claimant|jobless|neet$|exclusions?$|suspensions?$|excluded|re-?referral",
  "repeat (?:referral|offen|victim|homeless|child|incident)|homelessness",
  "homeless (?:applic|household|people|famil|person|presentation|$)|rough sleep|temporary accommodation",
  "bed and breakfast|evict|repossess|poverty|in low[- ]income|low[- ]income famil|food insecur|fuel poor|gap$",
  "gaps$|inequalit|less than the (?:real |national )?(?:living|minimum) wage",
  "more than (?:one|two|1|2) placement|(?:three|3) or more placement|(?:2|two) or more placement",
  "(?:student|pupil|patient|child|learner)s?\\W+(?:to |per )?(?:staff|teacher|nurse|adult|tutor)s?\\W+ratio|dependency ratio|no qualification|illitera|stunting|malnutrition",
  // The same in other languages
  "abandono|deserci[oó]n|aus[ei]ntismo|absentismo|absentéisme|krankenstand|krankheitstage|beschwerde|reclamos?$|reclama[cç]|quejas?$|plaintes?$|klachten",
  "unfäll|unfallzahl|ac+idente|ongevallen|wypadk|arbeitslos|desempleo|desemprego|chômage|werkloos|bezroboci|mortali[dt]|sterblichkeit|sterfte|kematian",
  "gizi buruk|pobreza|pauvreté|armut|kemiskinan|emisiones|emiss(?:ões|ão|ioni)|uitstoot|wartezeit|t[ie]+mpo de espera|temps d.attente|wachttijd|rückständ|verspätung|retrasos?$|retards?$|delitos?$|morosidad|inadimpl|fehlerquote|tasa de error|taux d.erreur",
);

/** What is still to be done: no word after it makes it good. */
export const stillToDo = anyOf(
  "should be considered for|not in (?:education|employment|work|training)|in need of",
  "(?:needing|requiring|awaiting) (?:repair|maintenance|treatment|work|attention)",
  "less than the (?:real |national )?(?:living|minimum) wage",
);

/** What is done about something: with one of these, a share of what nobody wants is a share of it dealt with. */
export const dealtWith = anyOf(
  "resol|closed|clear(?:ed|ance|up)|answered|respon[ds]|addressed|processed|complet|investigat|detect|solved",
  "contained|prevent|avert|avoid|removed|repaired|handled|dealt with|actioned|acknowledged|recover|collected|collection rate|paid$|filled",
  "helped|assist(?:ed|ance)|supported|housed|rehoused|relie[fv]|placed|treat(?:ed|ment)|satisf|inspected|reviewed",
  "corrected|quit|cessation|recycl|compost|re-?us(?:ed|e)$|divert|receiving|receives?$|served|reached|benefit|awarded",
  "recorded|registered|ceas|stop(?:ped|ping)|screened|tested|prosecut|disposed|moved (?:to|into|on)|who agree",
  "trained|learned|insured|upheld in favour|(?:covered|met|supplied|provided|generated) (?:by|from)|from renewable",
);

/** What is wanted however it is counted. */
export const wanted = anyOf(
  "satisfied|satisfaction|satisfactory|recycl|compost|re-?use rate|diversion rate|expected (?:standard|level)",
  "good level|achiev|attain|pass rate|passes$|gaining|gain(?:ed)? (?:a|an|employment|work)|graduation rate",
  "graduating|qualified|collection rate|(?:tax|rates|rent) collect|employment rate",
  "in(?:to)? (?:paid |sustained |sustainable )?(?:employment|work)$|into jobs|participation|attendance|take-?up",
  "uptake|immuni[sz]|vaccinat|coverage|complian(?!ce risk)|accredit|certified|good or (?:outstanding|better)",
  "outstanding or good|rated (?:as )?good|agree$|agreed that|agree that|accessib|energy[- ]efficien",
  "energy rating|suitable|good (?:condition|repair|quality)|in good$|satisfactory|acceptable|milestone",
  "live independently|living independently|independent(?:ly)? living|as independently|volunteer|life expectancy",
  "survival|renewable|non-fossil|fossil[- ]free|gva$|gross value added|gdp$|productivity|start-?ups?$|business survival|jobs? created",
  "created jobs|new jobs|new homes|affordable (?:homes|housing)|homes (?:built|delivered|completed)",
  "housing completion|trees? planted|planted|visits (?:to|per)|library visits|museum visits|visitor|footfall",
  "membership|uptime|availability|first (?:contact|time fix|call) resolution|right first time|accura|retention",
  "retained|savings?$|superfast|gigabit|full fibre|broadband|tariff|progress 8|attainment 8|enrol|confiden",
  "feel(?:ing)? (?:safe|confident|supported|informed)|wellbeing|well-being|physically active|active travel",
  "cycling|walking|biodiversity|solar|heat pump|electric vehicle|retrofit|insulated|direct payment",
  "personal budget|in the community|personal care at home|at home (?:with|after)|reablement",
  "local (?:enterprise|supplier|business|sme)|women in (?:senior|leadership)|literacy|school readiness",
  "ready for school|permanent (?:home|housing)|electrif|access to (?:clean|safe|electric|water|sanitation)",
  "breastfe|averted|prevented|jobs safeguarded|up to date|digital (?:channel|service)",
  "online (?:transaction|channel|service)|self-serve|transparen",
  // What is put on, handed out and taken up
  "(?:program(?:me)?s?|class(?:es)?|courses?|workshops?|events?|campaigns?|missions?|exercises?|presentations?)\\b(?: \\w+){0,3} (?:offered|held|delivered|conducted|organi[sz]ed|co-?ordinated|hosted)",
  "(?:people|persons|staff|farmers|teachers|officers|participants|employees|learners|residents|women|youths?|households)\\b(?: \\w+){0,3} trained",
  "satisfac[cç]|zufrieden|tevreden|cobertura|couverture|participa[cç]|teilnahmequote|bestehensquote|beschäftigungsquote|réussite|erfolgsquote|alfabetiza",
  "vacuna[cd]|vacina[cd]|imunisasi|disponibilid|verfügbarkeit|recycling|recicla|esperanza de vida|expectativa de vida|lebenserwartung|memenuhi syarat|terakreditasi",
  "library cards?|registered cards|card ?holders?|circulat(?:ed|ion)|checked out|(?:collection|stock|inventory|asset) turnover",
  "community (?:safety |engagement )?contacts|fixed first time|graded (?:a|good)$|friendliness|courtesy|obsolete \\w+(?: \\w+)? replaced",
);

/** What is wanted where it is a share; a count of it is only a volume of work. */
export const wantedAsShare = anyOf(
  "complet|process(?:ed|ing)|answered|respon(?:ded|se rate)|address(?:ed)|resol|closed|reviewed|inspected|met$",
  "meeting|paid$|collected|received by|recover|delivered|approved|registered|trained|covered|connected",
  "implemented|submitted|filed (?:online|electronically)|online|digital|electronic|published|screened|tested",
  "insured|occupied|issued within|handled|repaired|corrected|cleared|filled|successful|success|supported",
  "assisted|appointments? (?:kept|made|given)|given an appointment",
);

/** A time to a deadline, or one that was kept. */
export const inTime = anyOf(
  "within (?:the |a |its |their |agreed |target |statutory |published |set |service )*(?:\\d|one|two|three|four|five|six|seven|eight|ten|time|target|deadline|statutory|standard|agreed|guideline|sla|period|budget)",
  "on[- ]time|in (?:\\d+|one|two) (?:working |calendar |business )?(?:day|hour|minute|week|month)",
  "(?:seconds?|secs?|minutes?|mins?|hours?|days?|weeks?) or (?:less|fewer|under|sooner)",
  "(?:in|under) (?:less than|under) \\d+|timely|on schedule|to schedule|by (?:the )?(?:deadline|due date)",
  "before (?:the )?deadline|to time$|timeliness",
);

/** What should not happen again, however soon. */
export const recurring = anyOf(
  "re-?admi|readmi|re-?refer|re-?offen|repeat|recidiv|relaps|return(?:s|ed|ing)? to|die$|died|mortality",
  "re-?arrest|evict|drop-?out",
);

/** A time taken. */
export const duration = anyOf(
  "(?:response|turnaround|processing|waiting|wait|handling|handle|queue|queuing|lead|cycle|review|re-?let|relet|repair|resolution|closure|handover|decision|call|journey|travel|fulfil?lment|recruitment|hiring) times?$",
  "(?:time|days|hours|minutes|mins|weeks|months) (?:taken|from|between|until|before|waiting|waited|lost)$",
  "(?:time|days|hours|minutes|weeks|months) to (?!\\d|time|date)[a-z]",
  "(?:average|avg|mean|median) (?:time|days|hours|minutes|weeks) (?:for|per|until|of delay)",
  "(?:average|avg|mean|median) days [a-z]+ review|time taken|turnaround|length of time|days? delayed|age of open",
  "duration of (?:repair|outage|stay|vacan)",
);
