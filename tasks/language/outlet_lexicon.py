"""Where newspapers, agencies and stations are at home, by their hosts and names. Plain data, names folded.

An empty country is said of those that speak to all Arab countries though their name or domain points to one.
"""

_HOSTS = {
    "DZ": (
        "echoroukonline.com ennaharonline.com elkhabar.com djazairess.com elbilad.net el-massa.com tsa-algerie.com "
        "eldjournal.com algeriemaintenant.com echaab.com awras.com elhiwar.dz annasronline.com aps.dz "
        "echorouk.com ennahar.dz elkhabar.dz"
    ),
    "MA": (
        "hespress.com akhbarona.com alyaoum24.com le360.ma febrayer.com barlamane.com lakome2.com medias24.com "
        "almaghribtoday.net aljarida24.ma rue20.com chouftv.com hibapress.com "
        "ahdath.info almassaa.com assabah.ma goud.ma telexpresse.com"
    ),
    "TN": (
        "jawharafm.net mosaiquefm.net babnet.net turess.com alchourouk.com assabahnews.tn businessnews.com.tn "
        "tunisien.tn radioexpressfm.com kapitalis.com nessma.tv africanmanager.com tap.info.tn "
        "jawhara.fm mosaique.fm shemsfm.net"
    ),
    "LY": "libyaakhbar.com alwasat.ly afrigatenews.net libyaobserver.ly libya24.tv 218tv.net eanlibya.com",
    "EG": (
        "youm7.com almasryalyoum.com shorouknews.com elwatannews.com masrawy.com vetogate.com dostor.org "
        "albawabhnews.com elbalad.news cairo24.com akhbarelyom.com alborsaanews.com albawabh.com mobtada.com "
        "almalnews.com alwafd.news ahram.org.eg elfagr.org sadaelbalad.com almogaz.com"
    ),
    "SD": "alnilin.com sudantribune.net sudanakhbar.com alrakoba.net suna-sd.net altaghyeer.info dabangasudan.org",
    "SA": (
        "sabq.org alriyadh.com alyaum.com al-madina.com alwatan.com.sa makkahnewspaper.com aleqt.com argaam.com "
        "maaal.com al-jazirah.com slaati.com akhbaar24.com ajel.sa almowaten.net albiladdaily.com alweeam.com.sa"
    ),
    "KW": "alqabas.com alraimedia.com aljarida.com alanba.com.kw alwatan.com.kw al-seyassah.com kuna.net.kw",
    "QA": "al-sharq.com raya.com al-watan.com lusailnews.net qna.org.qa alarab.qa",
    "BH": "alayam.com alwasatnews.com akhbar-alkhaleej.com albiladpress.com alwatannews.net bna.bh",
    "AE": "emaratalyoum.com albayan.ae alkhaleej.ae alittihad.ae wam.ae 24.ae",
    "OM": "omandaily.om shabiba.com atheer.om alroya.om omannews.gov.om",
    "YE": (
        "almasdaronline.com adengad.net sabanew.net yemen-press.com marebpress.net almasirah.net.ye almawqeapost.net "
        "yemenmonitor.com newsyemen.news almashhad-alyemeni.com"
    ),
    "IQ": "alsumaria.tv shafaq.com rudaw.net ina.iq baghdadtoday.news mawazin.net almadapaper.net nasnews.com",
    "JO": "alghad.com addustour.com ammonnews.net alrai.com petra.gov.jo sarayanews.com jo24.net khaberni.com",
    "LB": (
        "annahar.com elnashra.com al-akhbar.com lbcgroup.tv lebanondebate.com almodon.com aljoumhouria.com "
        "lebanonfiles.com nna-leb.gov.lb mtv.com.lb lebanon24.com imlebanon.org janoubia.com"
    ),
    "SY": "enabbaladi.net sana.sy syria.tv alwatan.sy zamanalwsl.net baladi-news.com horrya.net",
    "PS": "maannews.net alquds.com wafa.ps palinfo.com al-ayyam.ps safa.ps shehabnews.com",
    "MR": "alakhbar.info saharamedias.net essirage.net rimnow.mr cridem.org",
    # Their domains are of a country, their readers are not.
    "": "skynewsarabia.com aljazeera.net",
}
_NAMES = {
    "DZ": (
        "الشروق اونلاين|النهار اونلاين|الخبر الجزائريه|واج|وكاله الانباء الجزائريه|البلاد نت|الجزائر 24|"
        "المساء الجزائريه"
    ),
    "MA": "هسبريس|هسبرس|اليوم 24|اخبارنا|لوماتان|شوف تي في|كود|بديل|فبراير|العمق المغربي|هبه بريس",
    "TN": (
        "جوهره اف ام|موزاييك اف ام|موزاييك|باب نت|الشروق التونسيه|اكسبراس اف ام|شمس اف ام|نسمه|حقائق اون لاين|"
        "وات|تونس افريقيا للانباء"
    ),
    "LY": "بوابه الوسط|وال|ليبيا الاحرار|عين ليبيا|بوابه افريقيا الاخباريه",
    "EG": (
        "اليوم السابع|المصري اليوم|الاهرام|بوابه الاهرام|مصراوي|صدي البلد|فيتو|البوابه نيوز|"
        "اخبار اليوم|بوابه اخبار اليوم|"
        "الوفد|الدستور المصريه|القاهره 24|الوطن المصريه|بوابه الشروق|الشروق المصريه|ا ش ا|الفجر|المال"
    ),
    "SD": "النيلين|الراكوبه|سونا|سودان تربيون|التغيير|دبنقا|راديو دبنقا",
    "SA": (
        "سبق|عكاظ|واس|اخبار 24|عاجل|المواطن|الوئام|صحيفه اليوم|جريده الرياض|الاقتصاديه|ارقام|مال|تواصل|صحيفه المدينه|"
        "عين اليوم"
    ),
    "KW": "كونا|القبس|الانباء الكويتيه|الجريده الكويتيه|الراي الكويتيه|السياسه الكويتيه",
    "QA": "قنا|الشرق القطريه|الرايه|الرايه القطريه|العرب القطريه|لوسيل",
    "BH": "بنا|الايام البحرينيه|الوسط البحرينيه|اخبار الخليج|البلاد البحرينيه",
    "AE": "وام|الامارات اليوم|البيان الاماراتيه|الخليج الاماراتيه|الاتحاد الاماراتيه|ارم نيوز",
    "OM": "العمانيه|وكاله الانباء العمانيه|جريده عمان|الشبيبه|اثير",
    "YE": "المصدر اونلاين|عدن الغد|سبا|مارب برس|الموقع بوست|يمن مونيتور|المشهد اليمني",
    "IQ": "السومريه|السومريه نيوز|شفق نيوز|رووداو|واع|بغداد اليوم|موازين نيوز|المدي",
    "JO": "الغد الاردنيه|الدستور الاردنيه|عمون|الراي الاردنيه|بترا|سرايا|خبرني",
    "LB": "النهار اللبنانيه|النشره|الاخبار اللبنانيه|ليبانون ديبايت|المدن|الجمهوريه|لبنان 24|الوكاله الوطنيه للاعلام",
    "SY": "عنب بلدي|سانا|تلفزيون سوريا|زمان الوصل",
    "PS": "معا|وفا|القدس دوت كوم|صفا|شهاب",
    "MR": "الاخبار انفو|صحراء ميديا|السراج الاخباري",
    # Named after a place or after none, read everywhere.
    "": (
        "روسيا اليوم|الشرق الاوسط|القدس العربي|فرانس 24|سكاي نيوز عربيه|تركيا الان|بي بي سي|الخليج اونلاين|"
        "رويترز|فرانس برس|ا ف ب|اسوشيتد برس|الاناضول"
    ),
}

HOSTS = {host: country for country, hosts in _HOSTS.items() for host in hosts.split()}
# Collections name their sources by the host without its ending: `hespress`, `aps`; not where two outlets share it.
_HOMES: dict[str, set[str]] = {}
for _host, _country in HOSTS.items():
    _HOMES.setdefault(_host.partition(".")[0], set()).add(_country)
LABELS = {label: min(homes) for label, homes in _HOMES.items() if len(homes) == 1}
NAMES = {name: country for country, names in _NAMES.items() for name in names.split("|")}
