//! Codes of the agenda in the vocabularies of others.

use crate::model::{CountryCode, Currency, LanguageTag, Sector};

/// The authority tables of the Publications Office of the European Union, <https://op.europa.eu/en/web/eu-vocabularies>.
const AUTHORITY: &str = "http://publications.europa.eu/resource/authority/";

/// Languages by their codes of two letters (ISO 639-1) and of three (ISO 639-3), by which the authority table names them.
const LANGUAGES: &str = "\
    aa:aar ab:abk ae:ave af:afr ak:aka am:amh an:arg ar:ara as:asm av:ava ay:aym az:aze ba:bak be:bel bg:bul bi:bis bm:bam \
    bn:ben bo:bod br:bre bs:bos ca:cat ce:che ch:cha co:cos cr:cre cs:ces cu:chu cv:chv cy:cym da:dan de:deu dv:div dz:dzo \
    ee:ewe el:ell en:eng eo:epo es:spa et:est eu:eus fa:fas ff:ful fi:fin fj:fij fo:fao fr:fra fy:fry ga:gle gd:gla gl:glg \
    gn:grn gu:guj gv:glv ha:hau he:heb hi:hin ho:hmo hr:hrv ht:hat hu:hun hy:hye hz:her ia:ina id:ind ie:ile ig:ibo ii:iii \
    ik:ipk io:ido is:isl it:ita iu:iku ja:jpn jv:jav ka:kat kg:kon ki:kik kj:kua kk:kaz kl:kal km:khm kn:kan ko:kor kr:kau \
    ks:kas ku:kur kv:kom kw:cor ky:kir la:lat lb:ltz lg:lug li:lim ln:lin lo:lao lt:lit lu:lub lv:lav mg:mlg mh:mah mi:mri \
    mk:mkd ml:mal mn:mon mr:mar ms:msa mt:mlt my:mya na:nau nb:nob nd:nde ne:nep ng:ndo nl:nld nn:nno no:nor nr:nbl nv:nav \
    ny:nya oc:oci oj:oji om:orm or:ori os:oss pa:pan pi:pli pl:pol ps:pus pt:por qu:que rm:roh rn:run ro:ron ru:rus rw:kin \
    sa:san sc:srd sd:snd se:sme sg:sag sh:hbs si:sin sk:slk sl:slv sm:smo sn:sna so:som sq:sqi sr:srp ss:ssw st:sot su:sun \
    sv:swe sw:swa ta:tam te:tel tg:tgk th:tha ti:tir tk:tuk tl:tgl tn:tsn to:ton tr:tur ts:tso tt:tat tw:twi ty:tah ug:uig \
    uk:ukr ur:urd uz:uzb ve:ven vi:vie vo:vol wa:wln wo:wol xh:xho yi:yid yo:yor za:zha zh:zho zu:zul";

/// Countries by their codes of two letters and of three (ISO 3166-1), by which the authority table names them.
const COUNTRIES: &str = "\
    AD:AND AE:ARE AF:AFG AG:ATG AI:AIA AL:ALB AM:ARM AO:AGO AQ:ATA AR:ARG AS:ASM AT:AUT AU:AUS AW:ABW AX:ALA AZ:AZE BA:BIH \
    BB:BRB BD:BGD BE:BEL BF:BFA BG:BGR BH:BHR BI:BDI BJ:BEN BL:BLM BM:BMU BN:BRN BO:BOL BQ:BES BR:BRA BS:BHS BT:BTN BV:BVT \
    BW:BWA BY:BLR BZ:BLZ CA:CAN CC:CCK CD:COD CF:CAF CG:COG CH:CHE CI:CIV CK:COK CL:CHL CM:CMR CN:CHN CO:COL CR:CRI CU:CUB \
    CV:CPV CW:CUW CX:CXR CY:CYP CZ:CZE DE:DEU DJ:DJI DK:DNK DM:DMA DO:DOM DZ:DZA EC:ECU EE:EST EG:EGY EH:ESH ER:ERI ES:ESP \
    ET:ETH FI:FIN FJ:FJI FK:FLK FM:FSM FO:FRO FR:FRA GA:GAB GB:GBR GD:GRD GE:GEO GF:GUF GG:GGY GH:GHA GI:GIB GL:GRL GM:GMB \
    GN:GIN GP:GLP GQ:GNQ GR:GRC GS:SGS GT:GTM GU:GUM GW:GNB GY:GUY HK:HKG HM:HMD HN:HND HR:HRV HT:HTI HU:HUN ID:IDN IE:IRL \
    IL:ISR IM:IMN IN:IND IO:IOT IQ:IRQ IR:IRN IS:ISL IT:ITA JE:JEY JM:JAM JO:JOR JP:JPN KE:KEN KG:KGZ KH:KHM KI:KIR KM:COM \
    KN:KNA KP:PRK KR:KOR KW:KWT KY:CYM KZ:KAZ LA:LAO LB:LBN LC:LCA LI:LIE LK:LKA LR:LBR LS:LSO LT:LTU LU:LUX LV:LVA LY:LBY \
    MA:MAR MC:MCO MD:MDA ME:MNE MF:MAF MG:MDG MH:MHL MK:MKD ML:MLI MM:MMR MN:MNG MO:MAC MP:MNP MQ:MTQ MR:MRT MS:MSR MT:MLT \
    MU:MUS MV:MDV MW:MWI MX:MEX MY:MYS MZ:MOZ NA:NAM NC:NCL NE:NER NF:NFK NG:NGA NI:NIC NL:NLD NO:NOR NP:NPL NR:NRU NU:NIU \
    NZ:NZL OM:OMN PA:PAN PE:PER PF:PYF PG:PNG PH:PHL PK:PAK PL:POL PM:SPM PN:PCN PR:PRI PS:PSE PT:PRT PW:PLW PY:PRY QA:QAT \
    RE:REU RO:ROU RS:SRB RU:RUS RW:RWA SA:SAU SB:SLB SC:SYC SD:SDN SE:SWE SG:SGP SH:SHN SI:SVN SJ:SJM SK:SVK SL:SLE SM:SMR \
    SN:SEN SO:SOM SR:SUR SS:SSD ST:STP SV:SLV SX:SXM SY:SYR SZ:SWZ TC:TCA TD:TCD TF:ATF TG:TGO TH:THA TJ:TJK TK:TKL TL:TLS \
    TM:TKM TN:TUN TO:TON TR:TUR TT:TTO TV:TUV TW:TWN TZ:TZA UA:UKR UG:UGA UM:UMI US:USA UY:URY UZ:UZB VA:VAT VC:VCT VE:VEN \
    VG:VGB VI:VIR VN:VNM VU:VUT WF:WLF WS:WSM YE:YEM YT:MYT ZA:ZAF ZM:ZMB ZW:ZWE";

/// The main activities of the authority table, which are the divisions of COFOG, by the number of the division.
const MAIN_ACTIVITIES: [(&str, &str); 10] = [
    ("01", "gen-pub"),
    ("02", "defence"),
    ("03", "pub-os"),
    ("04", "econ-aff"),
    ("05", "env-pro"),
    ("06", "hc-am"),
    ("07", "health"),
    ("08", "rcr"),
    ("09", "education"),
    ("10", "soc-pro"),
];

/// The longer code behind a shorter one in a table.
fn longer(table: &'static str, code: &str) -> Option<String> {
    let found = table.split_whitespace().filter_map(|pair| pair.split_once(':')).find(|(short, _)| *short == code)?;
    Some(found.1.to_ascii_uppercase())
}

/// A language, by the first part of its tag; none where the table does not know it.
pub(super) fn language(tag: &LanguageTag) -> Option<String> {
    let primary = tag.as_str().split('-').next().unwrap_or_default();
    let code = if primary.len() == 3 { Some(primary.to_ascii_uppercase()) } else { longer(LANGUAGES, primary) };
    code.map(|code| format!("{AUTHORITY}language/{code}"))
}

/// A country; none where ISO 3166-1 does not know it.
pub(super) fn country(code: &CountryCode) -> Option<String> {
    longer(COUNTRIES, code.as_str()).map(|code| format!("{AUTHORITY}country/{code}"))
}

/// A currency, by its ISO 4217 code.
pub(super) fn currency(code: &Currency) -> String {
    format!("{AUTHORITY}currency/{code}")
}

/// A division of COFOG.
pub(super) fn sector(sector: &Sector) -> Option<String> {
    let (_, activity) = MAIN_ACTIVITIES.iter().find(|(division, _)| *division == sector.as_str())?;
    Some(format!("{AUTHORITY}main-activity/{activity}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_found_by_their_short_forms() {
        assert_eq!(longer(LANGUAGES, "fr").as_deref(), Some("FRA"));
        assert_eq!(longer(LANGUAGES, "zu").as_deref(), Some("ZUL"));
        assert_eq!(longer(COUNTRIES, "CH").as_deref(), Some("CHE"));
        assert_eq!(longer(COUNTRIES, "XV"), None);
        for (table, count, length) in [(LANGUAGES, 184, 6), (COUNTRIES, 249, 6)] {
            assert_eq!(table.split_whitespace().count(), count);
            assert!(table.split_whitespace().all(|pair| pair.len() == length && pair.as_bytes()[2] == b':'));
        }
    }
}
