import { lexicon } from '../model/lexicon.ts';
import type { OrganizationKind, OrganizationLevel } from '../model/organization.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s*[|\n]\s*/);

/** Nouns that names of bodies are built on. A run of capitals is a body when it holds one. */
export const ENGLISH_BODY_HEADS: readonly string[] = list(`
association|associations|union|committee|sub-committee|subcommittee|commission|council|board|department|ministry|embassy|consulate|assembly|front|federation|confederation|office|institute|academy|centre|center|foundation|fund|society|alliance|league|agency|network|organisation|organization|organisations|organizations
politburo|secretariat|presidium|government|sangha|church|diocese|archdiocese|court|procuracy|chapter|mission|bureau|division|section|authority|corporation|company|bank|university|college|hospital|museum|library|newspaper|magazine|army|command|chamber|club|party|movement|parliament|senate|party|administration|inspectorate|general department|house|state audit
`);

/** Bodies that papers also print in small letters, behind a level or a pair of countries: "the provincial party committee", "Vietnam-Laos friendship association". */
export const ENGLISH_SMALL_BODIES: readonly string[] = list(
  "union of friendship organisations|union of friendship organizations|friendship union|friendship association|friendship associations|people's committee|people's council|party committee|party organisation|fatherland front committee|front committee|women's union|youth union|farmers' association|farmers' union|veterans' association|red cross society|red cross association|red cross|department of foreign affairs|department of external affairs|external affairs department|foreign affairs department|military command|police department|buddhist sangha",
);

/** Acronyms of bodies that English editions use without ever writing them out. */
export const ENGLISH_ACRONYMS: Readonly<
  Record<
    string,
    {
      readonly kind: OrganizationKind;
      readonly level: OrganizationLevel | null;
      readonly province: string | null;
    }
  >
> = {
  VUFO: { kind: 'FRIENDSHIP_UNION', level: 'CENTRAL', province: null },
  HUFO: { kind: 'FRIENDSHIP_UNION', level: 'PROVINCE', province: 'ho-chi-minh' },
  HAUFO: { kind: 'FRIENDSHIP_UNION', level: 'PROVINCE', province: 'ha-noi' },
  HUEFO: { kind: 'FRIENDSHIP_UNION', level: 'PROVINCE', province: 'hue' },
  DAFO: { kind: 'FRIENDSHIP_UNION', level: 'PROVINCE', province: 'da-nang' },
  DUFO: { kind: 'FRIENDSHIP_UNION', level: 'PROVINCE', province: 'dong-nai' },
  PACCOM: { kind: 'FRIENDSHIP_UNION', level: 'CENTRAL', province: null },
  COMINGO: { kind: 'STATE', level: 'CENTRAL', province: null },
  VFF: { kind: 'FRONT', level: null, province: null },
  VFFCC: { kind: 'FRONT', level: 'CENTRAL', province: null },
  CPV: { kind: 'PARTY', level: 'CENTRAL', province: null },
  NA: { kind: 'ASSEMBLY', level: 'CENTRAL', province: null },
  VAVA: { kind: 'MASS_ORGANIZATION', level: 'CENTRAL', province: null },
  VUSTA: { kind: 'MASS_ORGANIZATION', level: 'CENTRAL', province: null },
  VCCI: { kind: 'MASS_ORGANIZATION', level: 'CENTRAL', province: null },
  VGCL: { kind: 'MASS_ORGANIZATION', level: 'CENTRAL', province: null },
  UN: { kind: 'NGO', level: 'FOREIGN', province: null },
  EU: { kind: 'OTHER', level: 'FOREIGN', province: null },
  UNICEF: { kind: 'NGO', level: 'FOREIGN', province: null },
  UNDP: { kind: 'NGO', level: 'FOREIGN', province: null },
  UNESCO: { kind: 'NGO', level: 'FOREIGN', province: null },
  UNFPA: { kind: 'NGO', level: 'FOREIGN', province: null },
  USAID: { kind: 'NGO', level: 'FOREIGN', province: null },
  JICA: { kind: 'NGO', level: 'FOREIGN', province: null },
  KOICA: { kind: 'NGO', level: 'FOREIGN', province: null },
};

/** Names of bodies that hold no head noun. */
export const ENGLISH_WHOLE_BODIES: readonly string[] = list(
  "Plan International|Oxfam|World Vision|Save the Children|Habitat for Humanity|Care International|ChildFund|Room to Read|Operation Smile|Veterans for Peace|Red Cross|East Meets West|PeaceTrees|Good Neighbors|MSD United Way|United Nations|European Union|ActionAid|Mines Advisory Group|Caritas|EU Delegation|European Union Delegation|National People's Congress|Vietnam Times|Viet Nam News|VietnamPlus",
);

/** How bodies with an acronym are written out, so that a text that has both means one body. */
export const ENGLISH_WRITTEN_OUT: Readonly<Record<string, RegExp>> = {
  VUFO: /^viet ?nam union of friendship organi[sz]ations$/iu,
  VFF: /^viet ?nam fatherland front$/iu,
  PACCOM: /^people's aid co-?ordinating committee$/iu,
  HUFO: /^ho chi minh city union of friendship organi[sz]ations$/iu,
  HAUFO: /^hanoi union of friendship organi[sz]ations$/iu,
  DAFO: /^da nang union of friendship organi[sz]ations$/iu,
};

/** Words that go on in a body's name behind its head noun or inside its subject; any other capital there begins something else, mostly a person's name. */
export const ENGLISH_BODY_WORDS: ReadonlySet<string> = new Set(
  list(`
standing|central|executive|foreign|affairs|external|relations|mass|mobilization|mobilisation|people's|peoples'|peoples|people|fatherland|friendship|peace|solidarity|cooperation|co-operation|development|national|culture|cultural|sports|sport|tourism|health|education|training|personnel|organising|organizing|inspection|propaganda|popularization|popularisation|youth|communist|ho|chi|minh|women's|women|farmers'|farmers|farmer's|veterans'|veterans|veteran's|labour|labor|general|red|cross|trade|industry|agriculture|agricultural|rural|environment|natural|resources|science|sciences|technology|information|communications|communication|home|internal|justice|finance|planning|investment|construction|transport|public|security|defence|defense|border|guard|military|police|ethnic|ethnicity|minority|minorities|religious|religion|religions|buddhist|catholic|catholics|christian|protestant|evangelical|islamic|muslim|caodai|cao|dai|hoa|hao|patriotic|monks|monks'|overseas|victims|agent|orange|dioxin|children|children's|elderly|orphans|disabled|disabilities|rights|protection|support|aid|assistance|coordinating|coordination|americas|america|americans|american|asia|africa|europe|european|asian|african|southeast|asean|indochina|latin|international|countries|nations|states|liaison|students|student|business|businesses|entrepreneurs|enterprises|commerce|invalids|social|war|martyrs|studies|study|politics|political|economic|economics|economy|democracy|law|lawyers|jurists|journalists|writers|artists|musicians|literature|arts|art|history|historical|heritage|teachers|doctors|physicians|medicine|medical|nurses|nature|wildlife|humanitarian|charity|relief|non-governmental|governmental|ngo|ngos|vietnamese|vietnam|viet|nam|provincial|municipal|city|district|commune|ward|of|state|supreme|high|local|revolutionary|exchange|exchanges|promotion|language|literary|newspaper|press|media|office|bureau|administrative|administration|region|north|south|east|west|northern|southern|eastern|western|association|work|works|alumni|experts|volunteers|volunteer|former|intellectuals|prisoners|pioneers|pioneer|republic|democratic|socialist|kingdom|federation|federal|diplomacy|diplomatic|consular|protocol|research|policy|advisory|audit|tax|customs|theory|theoretical|party|front|research|mine|action|reconstruction|national|construction|unity|friends|martial|chess|film|cinema|music|dance|sculpture|fine|international
`),
);

/** Short forms of bodies that the text has named before, with the kinds that they can stand for. */
export const ENGLISH_SHORT_BODIES = lexicon<readonly OrganizationKind[] | null>({
  union: ['FRIENDSHIP_UNION', 'MASS_ORGANIZATION'],
  association: ['FRIENDSHIP_ASSOCIATION', 'MASS_ORGANIZATION'],
  front: ['FRONT'],
  committee: null,
  council: null,
  federation: null,
  organisation: null,
  organization: null,
  department: null,
  centre: null,
  center: null,
  embassy: ['EMBASSY'],
  foundation: null,
  institute: null,
});

interface KindRule {
  readonly words: RegExp;
  readonly kind: OrganizationKind;
  readonly level: OrganizationLevel | null;
}

const rule = (words: RegExp, kind: OrganizationKind, level: OrganizationLevel | null = null): KindRule => ({
  words,
  kind,
  level,
});

/** What kind of body a name tells, in lower case; the first rule that fits counts. `level` is the one that the name implies by itself. */
export const ENGLISH_BODY_KINDS: readonly KindRule[] = [
  rule(/\b(?:embassy|consulate|chancellery)\b/u, 'EMBASSY', 'FOREIGN'),
  rule(
    /\b(?:plan international|oxfam|world vision|save the children|childfund|veterans for peace|unicef|undp|unesco|united nations|care international|caritas|peacetrees|room to read|non-governmental)\b/u,
    'NGO',
  ),
  rule(/\bpeople's aid coordinating committee\b|\bpaccom\b/u, 'FRIENDSHIP_UNION', 'CENTRAL'),
  rule(/\bunions? of (?:the )?friendship organi[sz]ations\b|\bfriendship union\b/u, 'FRIENDSHIP_UNION'),
  rule(
    /\bfriendship(?: and cooperation| & cooperation| and solidarity)? (?:association|society)\b|\bassociation (?:of|for) friendship\b|\bfriendship with\b/u,
    'FRIENDSHIP_ASSOCIATION',
  ),
  rule(/\bfatherland front\b|\bvff\b|\bfront (?:central )?committee\b|\blao front\b/u, 'FRONT'),
  rule(
    /\bparty\b|\bpolitburo\b|\bmass mobili[sz]ation\b|\bcommission for (?:external|organi|information|internal)/u,
    'PARTY',
  ),
  rule(/\bnational assembly\b|\bpeople's council\b|\bparliament\b|\bsenate\b/u, 'ASSEMBLY'),
  rule(
    /\b(?:sangha|church|diocese|archdiocese|buddhist|catholic|monks|evangelical|islamic|cao dai|hoa hao)\b/u,
    'RELIGIOUS',
  ),
  rule(/\b(?:newspaper|magazine|news agency|television|radio|journal)\b|\bvietnam times\b/u, 'PRESS'),
  rule(/\bministry\b/u, 'STATE', 'CENTRAL'),
  rule(
    /\bpeople's committee\b|\bdepartment\b|\bgovernment\b|\bprocuracy\b|\bcourt\b|\bethnic\b|\bpolice\b|\bborder guard\b|\bmilitary\b/u,
    'STATE',
  ),
  rule(
    /\b(?:union|association|federation|confederation|society|red cross|league|council)\b/u,
    'MASS_ORGANIZATION',
  ),
  rule(/\bfoundation\b|\bfund\b/u, 'NGO'),
];
