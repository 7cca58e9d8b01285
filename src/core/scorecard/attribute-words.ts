import type { AttributeRole } from "./model";

/** Headings of columns that say something of a measure, as small words without punctuation. The first that fits counts. */
export const attributePatterns: readonly (readonly [RegExp, AttributeRole])[] = [
  [
    /^(polarity|good (is|performance)|(direction|desired direction) of (good|improvement|performance)|desired (direction|trend|outcome)|better( is)?|aim|aim to|h l|high or low|higher or lower|(high|low|bigger|smaller) is (good|better)|good to be|better if|good|(bigger|higher|high|max\w*)( or)? (smaller|lower|low|min\w*)( is (better|good))?|aim to max\w* or min\w*|desired direction of travel|(desired|intended|preferred|ideal|wanted|optimal|optimum|expected) (direction|trend|performance)|direction (desired|wanted|intended)|good performance( is)? .{1,12}|polaridade|polaridad|polarité|polarität|sens|sentido( esperado| del indicador)?|(tendencia|tendência|sens) (esperad[ao]|desead[ao]|attendu|souhaité)|richtung|zielrichtung)$/,
    "polarity",
  ],
  [
    /^(freq|frequency|reported|reporting|reporting (frequency|cycle|period)|how often|periodicity|frequency of (reporting|collection|measurement)|(collection|measurement|data|monitoring) frequency|häufigkeit|fréquence|frecuencia|frequenza|frekvens|frequentie|periodicidade?|périodicité|periodicità|frecuencia de medición|fréquence de mesure|messhäufigkeit|periode pelaporan)$/,
    "frequency",
  ],
  [
    /^((target |indicator |kpi |metric |value |base(line)? year |baseline |measurement )*units?|units? of (measure|measurement)|uom|unit measure|measurement units?|type of measure|measure type|format|number format|meas(ured)? in|einheit|maßeinheit|unité|unidade?( (de|da) medi(da|ção))?|unité de mesure|unità( di misura)?|enhet|enhed|(meet)?eenheid|jednostka( miary)?|yksikkö|satuan)$/,
    "unit",
  ],
  [
    /^(ref|reference|id|uid|no|nr|s n|sn|sl no|s no|sdg|code|number|identifier|unique (id|identifier|identifie d|identified|reference|number)|(ref|reference|id|identifier|code) (no|number|code)|(no|nr|number|code|id) of (the )?(indicator|measure|kpi|pi)|si no|sr no|target no|clave|clé|numéro|número|numero|nummer|lfd nr|código|codice|kode|n)$/,
    "reference",
  ],
  [
    /^(lead|lead (partner|organisation|organization|agency|person|team|body|department|directorate)|led by|who|by whom|leads|implementing (agency|partner|body))$/,
    "lead",
  ],
  [
    /^(owner|owner lead|lead owner|\w{3,12} (lead|owner)|lead officer|(responsible|accountable|reporting|lead) (officers?|person|owner|manager|body|bodies|department|unit|office|director|agency|agencies|entity|entities|institution|institutions|ministry)|responsible|accountable|responsibility|responsible part(y|ies)|head of service|(measure|kpi|data|action) owner|sro|contact|stakeholders?|zuständig|verantwortlich|responsable|responsabile|ansvarig|ansvarlig|verantwoordelijke)$/,
    "owner",
  ],
  [
    /^(by when|due|due (date|by)|deadline|target (completion )?date|completion date|complete by|to be completed by|timescales?|time ?frames?|timelines?|when|end|(planned |target )?(end|finish|completion)( date)?|finish|delivery date|intervention times?|prazo|plazo|horizonte|délai|échéance|frist|scadenza|termijn)$/,
    "due",
  ],
  [/^(rag|rag (rating|status|score)|rating|traffic light( .{1,20})?|colou?r|rag .{1,20})$/, "rag"],
  [
    /^(dot|(short |long )?(direction|trend)( of travel)?( arrow)?|(short|long|annual|quarterly) (term )?trend|trend(s| line)?|tendenz|tendance|tendencia|tendenza|kierunek)$/,
    "direction-of-travel",
  ],
  [
    /^(var|diff|delta|achievement|attainment against target|achievement (rate|ratio|level)|vs target|against target|(performance|progress|actual|achievement|value|result|outturn) (against|vs|versus) (target|plan|budget)|variance|variation|deviation|difference|gap|shortfall|change|abweichung|capaian|sisa( target)?|((%|porcentaje|grado|nivel) (de )?)?cumplimiento|((%|percentual|taxa) (de )?)?atingimento|taux d atteinte|écart|desviación|scostamento|(variance|variation|difference|gap|deviation|change)( (from|to|vs|against|since|on|compared to|with|in) .{1,30}| percent| %)|(percent|%) (variance|variation|change|difference|deviation|achieved|achievement|reached|funded|complete|completed|spent|delivered|of (the )?(\w+ ){0,2}target( achieved| reached)?|of total)|inc dec( .{1,12})?|(reduction|increase|growth|saving)( (since|from|vs|to) .{1,20})?( \d{4} \d{4})?|.{1,20} (variance|variation|gap|difference|change))$/,
    "variance",
  ],
  [/^((national |la |regional |england )?(rank|ranking|position in .{1,20}|rank .{1,20}))$/, "rank"],
  [/^((national |la |regional )?quartile( .{1,20})?)$/, "quartile"],
  [
    /^((relative |total )?(weight|weighting|weightage|weights)( %| percent)?|gewicht(ung)?|pondération|peso|vikt|ponderación|ponderação)$/,
    "weight",
  ],
  [
    /^(tolerance( level| range)?|floor( level| standard| target)?|ceiling|lower (limit|threshold)|upper (limit|threshold)|intervention (level|point)|(amber|red|green)( if| when| threshold| trigger| range)?|threshold|trigger( point| level)?|(lower|upper) tolerance|((oberer|unterer) )?schwellenwert|seuil|umbral|soglia|acceptable|alerte?|limiar|próg|grenzwert|drempelwaarde|tröskelvärde|kynnysarvo|kritischer wert)$/,
    "tolerance",
  ],
  [
    /^(status|(did|was|has|have|is|are) .{1,30} (hit|met|meet|reach(ed)?|achieved?) ((the|its|our|their) )?(target|goal)s?|(weighted |total |overall )?(scores?|points)( awarded| obtained| achieved)?|on target|target met|met target|on track|progress|progress (update|status|rating)|performance (status|rating)|(current|overall|latest) status|otp|achieved y n|met( or not met)?|stand|zielerreichungsgrad|zielerreichung|valoración|calificación|bewertung|semáforo|statut|estado|ocena)$/,
    "status",
  ],
  [
    /^((comments?|commentary|narrative|explanations?)( (on|of|for|and) .{1,40}| actions?)?|what (are we|we are) doing.{0,30}|notes?|(main )?reasons?( .{1,30})?|context|remarks?|rationale|action taken|(corrective|remedial|mitigating) (actions?|measures?)|further information|assumptions?( and risks)?|(assumptions|risks)|latest update|update|bemerkung(en)?|kommentar|commentaires?|comentarios?|observaciones|note|observações|keterangan|toelichting)$/,
    "comment",
  ],
  [
    /^((data |information |expected data )?sources?( of (data|information|verification))?|source of data|evidence|(portfolio of|poe) evidence|poe|means? of verification( (and|or) .{1,20})?|mov|(source|moyen)s? de vérification|(medio|fuente)s? de verificación|document|quelle|datenquelle|source des données|fuente|fonte|datakälla|kilde|bron|(fuente|fonte|source|sumber) (del?|d[oa]s?|des|dei|data)( .{1,12})?|sumber)$/,
    "source",
  ],
  [
    /^(target )?(start|announcement|approval|adoption|publication) (year|date)|(data )?(as at|as of|date as at)|data as (at|of)|extracted( on)?|(updated|published)( on)?$/,
    "other",
  ],
  [
    /^(how( it is)? measured|measured by|(measurement|measuring) methods?|method( of measurement)?|(como|cómo) (se )?(medir|mide|calcula)|medición|método( de .{1,20})?|méthode( de mesure)?|messmethode|fórmula|formula|formule|rumus)$/,
    "other",
  ],
  [
    /^(corresponding|related|relevant|linked|associated|connected|contributing) (actions?|measures?|projects?|activit(y|ies)|interventions?|portfolios?)( (no|nos|numbers?|ids?|codes?))?$/,
    "other",
  ],
  [/^(statement|wording|commitment|pledge|text|success statement|what it says)$/, "statement"],
];

/** Headings of a first column that names places or bodies, with the measures beside it: one row a school. */
export const entityHeading =
  /^((name of )?(the )?(schools?|academy|academies|trusts?|wards?|areas?|localit(y|ies)|local authority|local authorities|authority|authorities|councils?|districts?|boroughs?|count(y|ies)|countr(y|ies)|regions?|states?|provinces?|municipalit(y|ies)|cit(y|ies)|towns?|sites?|hospitals?|providers?|practices?|teams?|stations?|divisions?|compan(y|ies)|branches|branch|depots?|centres?|kommunen?|städte|communes?|municipios?|comuni|kommuner?|gemeente))( names?)?$/;

const measureWord = "((key )?performance )?(indicators?|measures?|metrics?|kpis?|pis?)";

/** Headings of the column that names the measures, beyond doubt. */
export const strongLabel = new RegExp(
  `^((key )?(performance|success|outcome|output|progress|impact|monitoring|result|results|strategic|quality|headline|key|local|corporate|core|pdo|pdo outcome|intermediate results?|programme|program|service) (indicators?|measures?|metrics?)( names?| descriptions?| titles?)?|(key )?${measureWord}( names?| titles?| descriptions?)?|(name|title|description) of (the )?${measureWord}|k?pis|key results?|measures? of success|success (criteria|criterion)|what (we|we will) measure|how will we measure success|(leistungs)?indikator(en)?|kennzahl(en)?|messgrößen?|messkriterium|metrik(en)?|métri(ca|que)s?|metric(a|he)|indikator (kinerja( utama)?|tujuan|sasaran)|indicateurs?( (de|des|du|d) .{1,24})?|indicador(es)?( (de|del|da|do|para) .{1,48})?|indicatore|indicatori|indikatorer?|nyckeltal|nøgletal|prestatie ?indicator|wskaźnik(i)?|mittari(t)?)$`,
);

/** Headings of a column that names what is measured or done, unless another names it better. */
export const weakLabel =
  /^(names?|description|title|(key |planned |main |priority )?(actions?|tasks?|activity|activities|initiatives?|interventions?|projects?|deliverables?|steps?|outputs?)( names?| titles?| descriptions?)?|action( or)? project|objectives?|systemic levers?|what|what we will do|how we will .{1,40}|item|milestones?|planned (actions?|activities)|stream|bezeichnung|beschreibung|maßnahmen?|libellé|intitulé|nombre|nome|denominazione|descripción|descrizione|measurements?|benämning|navn|naam|nazwa|nimi)$/;

/** Headings of a column that says under what a measure belongs. */
export const sectionHeading =
  /^(sections?|fields? of actions?|themes?|priority|priority areas?|priorities|category|categories|directorates?|departments?|services?|service areas?|portfolios?|areas?|focus areas?|domains?|programmes?|programs?|programas?|programm|sub ?programmes?|pillars?|levers?|sectors?( addressed| actions)?|sub ?sectors?|subjects?|topics?|corporate priority|(strategic |key )?(outcomes?|aims?|objectives?|priorities|priority)|(strategic|key|corporate|overall) goals?|(strategic )?(focus|result|performance) areas?|key (result|performance) areas?|kra|kpa|action category( impact pathway)?|cluster|institution|perspectives?|outcomes? (and )?impacts?( addressed)?|thema|bereich|handlungsfeld|domaine|thème|ámbito|área|eje|ambito|settore|område|gebied|obszar|setor|sector|kategorien?|sasaran|kategori|categor[ií]as?|catégorie|proces(so|o)|aspek|onderwerp)$/;

export const periodOfValue =
  /^(years?|period|date|quarter|month|term|reporting (period|year|date)|(academic|financial|fiscal|calendar) year|time ?period|jahr|année|año|fecha|data referência|periodo informado|m[eê]s|mois|trimestre|triwulan|kwartaal|quartal|kvartal|kwartał|monat|tahun|bulan|ano|anno|år|jaar|rok|vuosi|zeitraum|période|periodo)$/;
export const periodOfTarget =
  /^(by|by year|target year|by end of|achieve by|to be achieved by|zieljahr|target tahun|année cible|a[ñn]o meta)$/;
