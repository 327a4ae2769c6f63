### What languages are called, by the first part of their tags.

language-called = { $tag ->
    [af] Afrikaans
    [ak] Akan
    [am] Amharic
    [an] Aragonese
    [ar] Arabic
    [as] Assamese
    [ay] Aymara
    [az] Azerbaijani
    [be] Belarusian
    [ber] Amazigh languages
    [bg] Bulgarian
    [bh] Bhojpuri
    [bm] Bambara
    [bn] Bangla
    [br] Breton
    [bs] Bosnian
    [ca] Catalan
    [ckb] Central Kurdish
    [co] Corsican
    [cs] Czech
    [cy] Welsh
    [da] Danish
    [de] German
    [dv] Divehi
    [dyu] Dyula
    [dz] Dzongkha
    [ee] Ewe
    [el] Greek
    [en] English
    [eo] Esperanto
    [es] Spanish
    [et] Estonian
    [eu] Basque
    [fa] Persian
    [ff] Fulah
    [fi] Finnish
    [fil] Filipino
    [fj] Fijian
    [fo] Faroese
    [fr] French
    [fy] Western Frisian
    [ga] Irish
    [gd] Scottish Gaelic
    [gl] Galician
    [gn] Guarani
    [gsw] Swiss German
    [gu] Gujarati
    [gv] Manx
    [ha] Hausa
    [haw] Hawaiian
    [he] Hebrew
    [hi] Hindi
    [hr] Croatian
    [ht] Haitian Creole
    [hu] Hungarian
    [hy] Armenian
    [ia] Interlingua
    [id] Indonesian
    [ig] Igbo
    [is] Icelandic
    [it] Italian
    [iu] Inuktitut
    [ja] Japanese
    [jv] Javanese
    [ka] Georgian
    [kab] Kabyle
    [kg] Kongo
    [ki] Kikuyu
    [kk] Kazakh
    [kl] Kalaallisut
    [km] Khmer
    [kn] Kannada
    [ko] Korean
    [kok] Konkani
    [ku] Kurdish
    [ky] Kyrgyz
    [la] Latin
    [lb] Luxembourgish
    [lg] Ganda
    [ln] Lingala
    [lo] Lao
    [lt] Lithuanian
    [lu] Luba-Katanga
    [lv] Latvian
    [mai] Maithili
    [mg] Malagasy
    [mh] Marshallese
    [mi] Māori
    [mk] Macedonian
    [ml] Malayalam
    [mn] Mongolian
    [mni] Manipuri
    [mos] Mossi
    [mr] Marathi
    [ms] Malay
    [mt] Maltese
    [my] Burmese
    [nb] Norwegian Bokmål
    [nd] North Ndebele
    [ne] Nepali
    [nl] Dutch
    [nn] Norwegian Nynorsk
    [no] Norwegian
    [nr] South Ndebele
    [nso] Northern Sotho
    [ny] Nyanja
    [oc] Occitan
    [om] Oromo
    [or] Odia
    [pa] Punjabi
    [pl] Polish
    [ps] Pashto
    [pt] Portuguese
    [qu] Quechua
    [rm] Romansh
    [rn] Rundi
    [ro] Romanian
    [rom] Romany
    [ru] Russian
    [rw] Kinyarwanda
    [sa] Sanskrit
    [sc] Sardinian
    [sd] Sindhi
    [se] Northern Sami
    [sg] Sango
    [si] Sinhala
    [sk] Slovak
    [sl] Slovenian
    [sm] Samoan
    [sn] Shona
    [so] Somali
    [sq] Albanian
    [sr] Serbian
    [ss] Swati
    [st] Southern Sotho
    [su] Sundanese
    [sv] Swedish
    [sw] Swahili
    [ta] Tamil
    [te] Telugu
    [tet] Tetum
    [tg] Tajik
    [th] Thai
    [ti] Tigrinya
    [tk] Turkmen
    [tn] Tswana
    [to] Tongan
    [tpi] Tok Pisin
    [tr] Turkish
    [ts] Tsonga
    [tt] Tatar
    [tw] Akan
    [ty] Tahitian
    [tzm] Central Atlas Tamazight
    [ug] Uyghur
    [uk] Ukrainian
    [ur] Urdu
    [uz] Uzbek
    [ve] Venda
    [vi] Vietnamese
    [wa] Walloon
    [wo] Wolof
    [xh] Xhosa
    [yi] Yiddish
    [yo] Yoruba
    [yue] Cantonese
    [za] Zhuang
    [zgh] Standard Moroccan Tamazight
    [zh] Chinese
    [zu] Zulu
   *[other] { $tag }
}
