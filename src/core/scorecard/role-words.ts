import type { FieldRole, FieldVariant } from "./model";

/** Words of general use in English and the larger languages of Europe, each list a line a language or so. */
const list = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.join(" ").split(" "));

/** Nouns that name a role, the one first that wins when a heading names two ("national target" is a target). */
export const roleNouns: readonly (readonly [FieldRole, ReadonlySet<string>])[] = [
  [
    "target",
    list(
      "tv target targets goal goals ambition ambitions milestone milestones trajectory plan aspiration standard budget appropriation",
      "bud begroting presupuesto orçamento previsto prévu zwischenziel delmål",
      "ziel ziele zielwert zielwerte zielzustand zielvorgabe planwert ansatz ansätze haushaltsansatz soll sollwert objectif objectifs cible cibles",
      "meta metas objetivo objetivos obiettivo obiettivi mål målvärde måltal målsætning målnivå",
      "doel doelstelling doelstellingen doelwaarde streefwaarde streefwaarden cel cele docelowa tavoite tavoitearvo tavoitetaso talousarvio talousarvioehdotus taloussuunnitelma ehdotus",
      "targed targedau nod nodau hedef hedefi hedefler hedeflenen",
    ),
  ],
  [
    "forecast",
    list(
      "forecast forecasts estimate estimates outlook projection projections proj fcst prognose prognos prognoza prévision previsión previsione ennuste raming hochrechnung",
    ),
  ],
  [
    "baseline",
    list(
      "baseline baselines base basis start awal ausgangswert basiswert referenzwert basisjahr référence referencia riferimento",
      "basvärde basår utgångsläge utgångsvärde basisår udgangspunkt nulmeting uitgangswaarde basiswaarde startwaarde",
      "gwaelodlin sylfaen başlangıç baz",
      "línea linea ligne bazowa wyjściowa lähtötilanne lähtötaso lähtöarvo départ partida partenza",
    ),
  ],
  [
    "benchmark",
    list(
      "national nat england english uk regional region neighbour neighbours neighbor neighbors neighbouring sn comparator",
      "riket landet landelijk nationale nacional comparators comparison comparisons benchmark benchmarks peer peers comparative bundesdurchschnitt vergleichswert",
    ),
  ],
  [
    "actual",
    list(
      "av actual actuals outturn outturns result results achieved achievement achievements ytd performance position",
      "midline endline mtd qtd rechnung regnskab regnskap réel nuläge obecny realizacja",
      "ist istwert istzustand ergebnis ergebnisse résultat résultats réalisé réalisation resultado resultados realizado avance ejecutado logrado alcanzado hoje hoy oggi heute realisasi terealisasi gemessen erreicht",
      "risultato risultati consuntivo utfall resultat realisatie resultaat wykonanie wynik toteuma toteutuma tilinpäätös tulos",
      "canlyniad canlyniadau gwirioneddol gerçekleşme gerçekleşen",
    ),
  ],
];

/** Adjectives that name a role, alone or before a noun of any kind: "Planned value", "Latest data". */
export const roleAdjectives: readonly (readonly [FieldRole, ReadonlySet<string>])[] = [
  ["target", list("planned budgeted targeted adopted enacted proposed interim recommended required")],
  ["forecast", list("est projected predicted expected estimated bau")],
  ["baseline", list("starting initial initiale inicial iniziale")],
  [
    "actual",
    list(
      "actual present current latest recent last previous prior earlier later achieved reported observed measured realised realized reached received delivered spent",
      "expenditure apurado preliminary audited unaudited validated verified",
      "aktuell aktueller aktuelle aktuelles derzeitiger derzeitige atual actuel actuelle attuale corrente nuværende nuvarande huidig huidige bieżąca aktualna",
    ),
  ],
];

/** Sums of money that are aimed at: a target where they have a period, else what a measure costs. */
export const sums = list("budget appropriation bud begroting presupuesto orçamento");

/** Words for a figure of whatever role: what stands beside decides. */
export const valueNouns = list(
  "vorjahr planjahr mittelfristig value values figure figures data number numbers amount qty quantity",
  "kondisi situation situación situazione niveau nivel livello wert werte valeur valeurs valor valores valore valori värde värden værdi verdi waarde waarden wartość arvo gwerth değer değeri",
);

/** Words that stand in a value heading without changing what it is. */
export const fillers = list(
  "fy ay ye year years yr annual annually yearly academic financial fiscal calendar end q quarter quarterly month monthly level",
  "and date set agreed final full our average avg mean statistical stat nearest similar all new most line point term long",
  "medium short the to a an one per cent percent percentage pct north south east west midlands london yorkshire humber indicator",
  "indicators kpi kpis measure summary stretch minimum min provisional revised updated original overall total cumulative",
  "% jahr année année ano año anno år jaar rok vuosi de la le du för til blwyddyn yıl yılı sonu",
);

/** Words after which a heading only says more of what it has named: "Targets for year 3". */
export const joiners = list(
  "of for by in at to as per vs versus against from on with since until compared bis à al até hasta entro do tot till für pour para per för",
);

/** Nouns that come first in languages in which what says more of them follows: "Meta anual", "Cible J30". */
export const leadingTargets = list("meta metas cible cibles zielwert streefwaarde");

/** Words that tell columns of one role and period apart. */
export const variants: readonly (readonly [FieldVariant, RegExp])[] = [
  ["stretch", /\b(stretch(ed|ing)?|aspirational)\b/],
  ["minimum", /\b(minimum|min|threshold)\b/],
  ["trajectory", /\btrajector(y|ies)\b/],
  ["provisional", /\b(provisional|preliminary|unvalidated|unaudited)\b/],
  ["revised", /\b(revised|updated|restated)\b/],
  ["to-date", /\b(ytd|year to date|to date|cumulative)\b/],
];

/** Headings that name a role by all of their words together. */
export const wholeHeadings: readonly (readonly [FieldRole, RegExp])[] = [
  [
    "baseline",
    /^(?:target )?base(?:line)? year (?:\p{L}+ )?(?:value|qty|quantity|figure|level|amount|data|emissions?)s?$/u,
  ],
  ["baseline", /^base(?:line)?(?: value)? (?:and|with) (?:data )?(?:source|year|date)s?$/],
  ["baseline", /^(?:kondisi|data|status|capaian)\b.*\bawal\b/],
  ["target", /^kondisi\b.*\bakhir\b/],
  ["benchmark", /^(?:comparator|comparison|peer|neighbour|similar) (?:group|authorities|councils|schools|trusts)$/],
  ["benchmark", /^(?:top|upper|best|bottom|lower) (?:quartile|decile)(?: .{1,20})?$/],
  ["target", /^(?:what good looks like( .{1,20})?|where we (?:want|aim) to be( .{1,20})?)$/],
  ["target", /^(?:direct impacts?|potential (?:ghg |co2e? |carbon )?(?:emissions? )?(?:reductions?|savings?))$/],
  [
    "actual",
    /^(?:year to date|to date|so far|cumulative(?: to date)?|in (?:month|quarter|period)|where (?:are we|we are)(?: now)?|this (?:year|quarter|month|period|time)|(?:last|previous|prev|prior) (?:year|quarter|qtr|month|period))$/,
  ],
];
