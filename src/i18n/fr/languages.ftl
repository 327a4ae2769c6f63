### Les noms des langues, d’après la première partie de leur étiquette.

language-called = { $tag ->
    [af] afrikaans
    [ak] akan
    [am] amharique
    [an] aragonais
    [ar] arabe
    [as] assamais
    [ay] aymara
    [az] azerbaïdjanais
    [be] biélorusse
    [ber] langues amazighes
    [bg] bulgare
    [bh] bhodjpouri
    [bm] bambara
    [bn] bengali
    [br] breton
    [bs] bosniaque
    [ca] catalan
    [ckb] sorani
    [co] corse
    [cs] tchèque
    [cy] gallois
    [da] danois
    [de] allemand
    [dv] maldivien
    [dyu] dioula
    [dz] dzongkha
    [ee] éwé
    [el] grec
    [en] anglais
    [eo] espéranto
    [es] espagnol
    [et] estonien
    [eu] basque
    [fa] persan
    [ff] peul
    [fi] finnois
    [fil] filipino
    [fj] fidjien
    [fo] féroïen
    [fr] français
    [fy] frison occidental
    [ga] irlandais
    [gd] gaélique écossais
    [gl] galicien
    [gn] guarani
    [gsw] suisse allemand
    [gu] goudjarati
    [gv] mannois
    [ha] haoussa
    [haw] hawaïen
    [he] hébreu
    [hi] hindi
    [hr] croate
    [ht] créole haïtien
    [hu] hongrois
    [hy] arménien
    [ia] interlingua
    [id] indonésien
    [ig] igbo
    [is] islandais
    [it] italien
    [iu] inuktitut
    [ja] japonais
    [jv] javanais
    [ka] géorgien
    [kab] kabyle
    [kg] kongo
    [ki] kikuyu
    [kk] kazakh
    [kl] groenlandais
    [km] khmer
    [kn] kannada
    [ko] coréen
    [kok] konkani
    [ku] kurde
    [ky] kirghize
    [la] latin
    [lb] luxembourgeois
    [lg] ganda
    [ln] lingala
    [lo] lao
    [lt] lituanien
    [lu] luba-katanga
    [lv] letton
    [mai] maïthili
    [mg] malgache
    [mh] marshallais
    [mi] maori
    [mk] macédonien
    [ml] malayalam
    [mn] mongol
    [mni] manipuri
    [mos] moré
    [mr] marathi
    [ms] malais
    [mt] maltais
    [my] birman
    [nb] norvégien bokmål
    [nd] ndébélé du Nord
    [ne] népalais
    [nl] néerlandais
    [nn] norvégien nynorsk
    [no] norvégien
    [nr] ndébélé du Sud
    [nso] sotho du Nord
    [ny] chewa
    [oc] occitan
    [om] oromo
    [or] odia
    [pa] pendjabi
    [pl] polonais
    [ps] pachto
    [pt] portugais
    [qu] quechua
    [rm] romanche
    [rn] roundi
    [ro] roumain
    [rom] romani
    [ru] russe
    [rw] kinyarwanda
    [sa] sanskrit
    [sc] sarde
    [sd] sindhi
    [se] same du Nord
    [sg] sango
    [si] cingalais
    [sk] slovaque
    [sl] slovène
    [sm] samoan
    [sn] shona
    [so] somali
    [sq] albanais
    [sr] serbe
    [ss] swati
    [st] sotho du Sud
    [su] soundanais
    [sv] suédois
    [sw] swahili
    [ta] tamoul
    [te] télougou
    [tet] tétoum
    [tg] tadjik
    [th] thaï
    [ti] tigrigna
    [tk] turkmène
    [tn] tswana
    [to] tongien
    [tpi] tok pisin
    [tr] turc
    [ts] tsonga
    [tt] tatar
    [tw] akan
    [ty] tahitien
    [tzm] amazighe de l’Atlas central
    [ug] ouïghour
    [uk] ukrainien
    [ur] ourdou
    [uz] ouzbek
    [ve] venda
    [vi] vietnamien
    [wa] wallon
    [wo] wolof
    [xh] xhosa
    [yi] yiddish
    [yo] yoruba
    [yue] cantonais
    [za] zhuang
    [zgh] amazighe standard marocain
    [zh] chinois
    [zu] zoulou
   *[other] { $tag }
}
