import { anyOf } from "./any-of";

const number = "(?:\\d+|one|two|three|four|five|six|seven|eight|ten|twelve|an?|half an)";
const short = "(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?)";
const span = `${short}|months?|years?`;

/** A time to a deadline, or one that was kept. */
export const inTime = anyOf(
  "within (?:the |a |its |their |agreed |target |statutory |published |set |service |required |prescribed |recommended |complaint handling |first |next )*(?:\\d|one|two|three|four|five|six|seven|eight|ten|twelve|time|target|deadline|statutory|standard|agreed|guideline|sla|period|budget|code|required|prescribed|recommended)",
  "on[- ]time|in (?:\\d+|one|two) (?:working |calendar |business )?(?:day|hour|minute|week|month)|in (?:the )?(?:required )?timescales?|in full and on time|in-full|by the end of the next (?:working )?day",
  `${short} or (?:less|fewer|under|sooner)`,
  `(?:in|under) (?:less than |under )?\\d+ (?:${short})|before \\d+ (?:${span})|less than (?:or equal to )?\\w+ (?:${short})`,
  `(?:no|not) more than \\w+ (?:${span})`,
  "timely|on schedule|to schedule|by (?:the )?(?:deadline|due date)|by \\d+ (?:completed )?weeks|in (?:\\w+ )?target\\b|in time\\b",
  "before (?:the )?deadline|timeliness|punctual|twice a year|faster diagnosis",
);

/** What should not happen, however soon. */
export const untoward = anyOf(
  "evict|drop-?out|die$|died|deaths?$|mortality|(?:leav(?:e|ing)|left|leavers|resign\\w*|failing|escalated|lost) (?:\\w+ )?within",
);

/** What should not happen again. */
export const again = anyOf(
  "re-?admi|readmi|re-?refer|re-?regist|re-?offen|re-present|re-?arrest|repeat|recidiv|relaps|return(?:s|ed|ing)? to (?!use|work|school|occupation)",
  "for (?:a|the) (?:second|third)|(?:second|third) or subsequent (?!treatment|cancer)|(?:had )?(?:been )?previously (?:been )?(?:regist|subject|refer|known|on )|had (?:been )?(?:\\w+ )?(?:before|previously)",
  "(?:within|in|after) [^,:]{1,40} of (?:a|an|the|their|any) (?:previous|prior|earlier|last)$",
);

/** A time taken. */
export const duration = anyOf(
  "(?:response|turn-?around|processing|waiting|wait|handling|handle|queue|queuing|lead|cycle|review|re-?let|relet|repair|resolution|closure|handover|decision|call|call answer|answer|journey|travel|fulfil?lment|recruitment|hiring|build|load|execution|recovery|recall|attendance|wait(?:ing)?) times?$",
  "(?:time|days|hours|minutes|mins|weeks|months) (?:taken|from|between|until|before|waiting|waited|lost)$|speed of (?:answer|process)|number of days (?:taken|to|from|between)",
  "(?:time|days|hours|minutes|weeks|months) to (?!\\d|time|date)[a-z]|days (?:sales|sales?) outstanding|(?:debtor|creditor) days|minutes per customer|latency",
  "(?:average|avg|mean|median) (?:time|days|hours|minutes|weeks) (?:for|per|until|of delay)|time a child|time (?:a|an) \\w+ (?:enter|wait|spend)",
  "(?:average|avg|mean|median) days [a-z]+ review|time taken|turnaround|turnround|length of time|age of open",
  "duration of (?:repair|outage|stay|vacan|interruption)|(?:interruption|outage) duration|(?:9\\dth|9\\d) (?:per)?centile|hh:mm|mm:ss|average wait|days of (?:temporary|delay|closure)|mttr|mttd",
);

/** What took longer than it should. */
export const tooLong = new RegExp(
  "\\b(?:late$|later than|behind schedule)|" +
    `(?<!no |not )\\b(?:over|more than|longer than|exceeding|beyond|greater than|in excess of|>) ?${number}[- ](?:calendar |working )?${short}\\b|` +
    `\\b(?:wait\\w*|overdue|outstanding|unresolved|open(?: for)?|vacant|empty|lasting|stay\\w*|arrears|debts?|ow(?:ing|ed)|register|in temporary accommodation|in (?:b&b|bed and breakfast))\\b.{0,30}\\b(?:over|more than|longer than|exceeding|beyond|>) ?${number}[- ](?:${span})|` +
    `(?<!no |not )\\b(?:over|more than|longer than|exceeding|>) ?${number} (?:${short}|months?) (?:old|overdue|late|outstanding|in arrears)|` +
    `\\b(?:wait\\w*|lasting|open|vacant|empty|outstanding|overdue)\\b.{0,20}\\b\\d+ (?:${span}) or (?:more|over|longer)|\\b\\d+[- ](?:hour|week|minute)s? waits?\\b|` +
    `\\b(?:over|more than) ?${number} ?(?:${short})\\W* waits?`,
);

/** What is the better for lasting long. */
export const lasting =
  /\b(?:sustain|retain|retention|employ|breastf|exercis|active|activity|sport|walk|cycl|training|volunteer|same placement|in post|remain|notice)/;
