-- Names in the form in which they are compared: without accents, case, titles, legal forms and the order of words, in Latin letters. Each
-- actor keeps the keys of its names in an array with one index. They find who has the same name (p=bernard cazeneuve) and who may have
-- nearly the same (p^brnrd ksnv), without comparing all with all. Derived, so no part of the proof.

-- The Latin letters for those of other scripts, by what they become (any-ascii 0.3.3, ISC licence). They stand in the function, since a
-- generated column may depend on no table. Chinese characters stay as they are. Postgres reads it once for each plan.
create function ledger.latin_of_letters() returns jsonb language sql immutable parallel safe
  set search_path = pg_catalog, pg_temp as $$
  select jsonb_object_agg(letter, latin) from jsonb_each_text($letters${
"":"ϗъь҃҄҇ҍԧՙּֽֿׂ֑֖֛֢֣֤֥֦֧֪ׅ֚֭֮֒֓֔֕֗֘֙֜֝֞֟֠֡֨֩֫֬֯ׄאעؘؙؚؐؑؒؓؔؕؗءاعٗٱۣۖۗۘۙۚۛۜ۟۠ۡۢۤۥۦ۪ۭۧۨ۫۬ࡰࡱࡲࡳࡴࡵࡶࡷࡸࡹࡺࡻࡼࡽࡾࡿࢀࢁࢂࢃࢇࢎ࢏࢙࢚࢛࢘࢜࢝ࢭࣉ़࣏࣐࣑࣒࣓࣭࣮࣯࣊࣋࣌࣍࣎ࣔࣕࣖࣗࣘࣙࣚࣛࣜࣝࣞࣟ࣠࣡࣪࣫࣬ࣿऽ्ॱॽঀ়ঽ਼্੍৾ੑੱੲੳੴ઼ઽ્ૺૻૼ૽૾૿఼்ఽ్ౕ౜಼ಽ್ೕ೜഻഼ഽ്්ฯฺๅๆ็่้๊๋์๎ອຯ຺ໆ່້໊໋໌໎အဢ့း္်ၣၤၩၪၫၬၭႇႈႉႊႋႌႍႏႚႛჸჺჾᄋᅇᅟᅠእዕ፝፞፟អឣ឴឵៉៊៍៎៏៑្៓ៗៜ៝ゝヽ",
"0":"٠۰०০੦૦௦౦೦൦෦๐໐၀႐០","1":"١۱१১੧૧௧౧೧൧෧๑໑၁႑១","100000":"҈","1000000":"҉","2":"٢۲२২੨૨௨౨೨൨෨๒໒၂႒២","3":"٣۳३৩੩૩௩౩೩൩෩๓໓၃႓៣",
"4":"٤۴४৪੪૪௪౪೪൪෪๔໔၄႔៤","5":"٥۵५৫੫૫௫౫೫൫෫๕໕၅႕៥","6":"٦۶६৬੬૬௬౬೬൬෬๖໖၆႖៦","7":"٧۷७৭੭૭௭౭೭൭෭๗໗၇႗៧","8":"٨۸८৮੮૮௮౮೮൮෮๘໘၈႘៨",
"9":"٩۹९৯੯૯௯౯೯൯෯๙໙၉႙៩","a":"αаәԑԙՠաֲַָىٞٲݳࣰ࢞࢟ࣵऄअआाॏॲॵঅআাਅਆਾઅઆાஅஆாఅఆాಅಆಾഅആാඅආාะัาະັາါာႃႜაᅡአኣዐዓឤា់័ぁあァア","aa":"ݴ",
"ae":"æӕඇඈැෑแჽᅢឯែ","aeu":"ᆣើ","ah":"ះ","ai":"ऐैঐৈਐੈઐૈஐைఐಐഐൈඓෛใไໃໄဲႆႝឰៃ","ak":"ៈ","am":"ំ","ao":"ဴᅶឱឲោ","au":"औौঔਔੌઔૌఔౌಔೌഔඖᅷឪៅ",
"b":"бբبٮٻݥࢠࢡबॿবਬબబಬബබบບဗၜၝၿბᄇᅄᆸብប","ba":"ባ","bch":"ᄨ","bd":"ᄠ","be":"በቤ","bg":"ᄞ","bh":"ڀभভਭભభಭഭභຠဘᇥ","bi":"ቢ","bj":"ᄧ","bl":"ᇣ",
"bn":"ᄟ","bo":"ቦ","bp":"ᄪᇤ","bs":"ᄡᆹ","bsb":"ᄤ","bsd":"ᄣ","bsg":"ᄢ","bsj":"ᄦ","bss":"ᄥ","bt":"ᄩ","bu":"ቡ","bwa":"ቧ","bwe":"ᎄᎆ",
"bwi":"ᎅᎇ","c":"ћҹݓݖݘݯࢊࢢचচਚચசచౘಚചචစၸↄ","ch":"χчҽҿճչچڇڜڞݼࣁछছਛછఛಛഛඡจฉชฌຈຉဆჩჭᄎᅉᅔᅕᆾችጭចជ","cha":"ቻጫ","che":"ቸቼጨጬ","chh":"ᅓឆឈ",
"chi":"ቺጪちチ","chk":"ᅒ","cho":"ቾጮ","chu":"ቹጩ","chwa":"ቿጯ","d":"ðđδдԁդדدضڈډڊڏڐڗۮݚडदॸॾডদਡਦડદడదಡದഡദඩදฎดຑດဍဒၻდᄃᅂᆮድዽដឌ","da":"ዳዻ",
"dch":"ԭ","dd":"ڋݙ","de":"ደዴዸዼ","dg":"ᄗᇊ","dh":"ذظڌڍڎढधঢধਢਧઢધఢధಢಧഢധඪධຒຘဎဓ","di":"ዲዺ","dj":"ђԃ","dl":"ᅞᇋ","do":"ዶዾ","du":"ዱዹ",
"dwa":"ዷዿ","dz":"ѕӡԇձځڂࢮძ","dzh":"џӌԫ",
"e":"əεеэѣѧեէְֱֵֶٜ٘ٙٛٴێېےەݺࣣࣦࣹࣺࢗࣴऍऎएॅॆेॎॕএেਏੇઍએૅેஎஏெேఎఏెేಎಏೆഎഏെേඑඒෙเເແဧဨေဵၴႄႅეჱჷᅦኤዔឥិេぇえゑェエヱ","ee":"ݻ","ei":"ឦី","en":"ࣩ",
"eo":"ᅥ","eoeu":"ᅼ","eoo":"ᅺ","eou":"ᅻ","eu":"ᅳឺ","eueu":"ᆖ","euu":"ᆕ","ey":"ײۍ","f":"φфѳֆףפفڡڢࢻෆฝฟຝຟၾႎჶᅗᇴፍⅎ","fa":"ፋ","fe":"ፈፌ",
"ff":"ᄬ","fi":"ፊ","fo":"ፎ","fu":"ፉふフ","fwa":"ፏ","fwe":"ᎈᎊ","fwi":"ᎉᎋ","fya":"ፚ","g":"γгґҝգגػؼڨګڬگڲڳڴݟݢݣݿࢍगॻগਗગగಗഗගໞဂၷგჹᄀᅁᆨግ",
"ga":"ጋ","gb":"ࢥᇻ","gch":"ᇼ","gd":"ᅚ","ge":"ገጌ","gg":"ڰ","gh":"ғҕӷղغघঘਘઘఘಘഘඝຆဃღᇾ","ghw":"ၰ","gi":"ጊ","gk":"ᇽ","gl":"ᇃ","gn":"ຍໟᇺ",
"go":"ጎ","goa":"ጏ","gr":"ࣈ","gs":"ᆪ","gsg":"ᇄ","gu":"ጉ","gwa":"ጓ","gwe":"ጐጔ","gwi":"ጒጕ","gy":"ࣃ",
"h":"ħͱҳһӏӿհֈׁהחةحهھہۃۿःहঃহਃਹઃહஹఃహಃಹೱೲഃഹඃහหฮຫຮဟှႁჰᄒᇂህሕኅኽហ","ha":"ሀሃሐሓኀኃኻはハ","hb":"ᇸ","he":"ሄሔኄኸኼへヘ","hh":"ᅘ","hi":"ሂሒኂኺひヒ",
"hl":"ᇶ","hm":"ᇷ","hn":"ᇵ","ho":"ሆሖኆኾほホ","hoa":"ሇኇ","hu":"ሁሑኁኹ","hwa":"ሗኋዃ","hwe":"ኈኌዀዄ","hwi":"ኊኍዂዅ",
"i":"ıηιиіիִؖؾؿٖݵࣲࣶइईिीইঈিীਇਈਿੀઇઈિીஇஈிீఇఈిీౖಇಈಿೖഇഈിീൟඉඊිීิีິີဣဤိီဳၱიᅵኢዒぃいゐィイヰ","ia":"ᆘ","ie":"єѥѩៀ","ieu":"ᆜ","ii":"ݶ","io":"ѭᆚᆝ",
"iu":"ᆛ","iya":"ᆙ","j":"ϳјҗҷջجڄݮݲजॼজਜજஜజಜജජဇჯᄌᅈᅍᅎᅐᆽጅ","ja":"ጃ","je":"ጀጄ","jh":"ҋझঝਝઝఝಝഝඣຌဈၛ","ji":"ጂ","jj":"ᄍᅏᅑ","jn":"ඥ",
"jo":"ጆ","ju":"ጁ","jwa":"ጇ","k":"κкկքקكکڪݤࢴकকਕકஃகకಕകൿකกກကၵკქᄏᆿቅቕክកគ","ka":"ቃቓካかゕゖカヵヶ","ke":"ቀቄቐቔከኬけケ",
"kh":"хխךכخࢰࣂखখਖખఖಖഖඛขฃคฅฆຂຄခၶხខឃ","ki":"ቂቒኪきキ","kk":"ᄁᆩ","ko":"ቆቖኮこコ","koa":"ቇኯ","kp":"ڮ","ks":"ѯ","ku":"ቁቑኩくク","kwa":"ቋቛኳ",
"kwe":"ቈቌቘቜኰኴ","kwi":"ቊቍቚቝኲኵ","ky":"ࣄ","l":"łλлԓԡԯլלلڵڶڷڸۻࣇऌलळॡॢॣঌলৡৢৣਲઌલળૡૢૣலளழఌలళఴౡౢౣಌಲಳೞೡೢೣഌലളഴൖൡൢൣൽൾඏඐලළෳลฬລຬຼလဠၔၕၘၙၠლᄅᆯልលឡ",
"la":"ላ","lb":"ᆲ","lbh":"ᇔ","lbs":"ᇓ","ld":"ᇎ","ldh":"ᇏ","le":"ለሌ","lg":"ᆰ","lgs":"ᇌ","lh":"ӆᄚᆶ","li":"ሊ","lj":"љԉ","lk":"ᇘ",
"lkh":"ԕ","ll":"ᄙᇐ","lm":"ᆱ","lmg":"ᇑ","lms":"ᇒ","ln":"ᄘᇍ","lo":"ሎ","lp":"ᆵ","lq":"ᇙ","ls":"ᆳ","lss":"ᇖ","lt":"ᆴ","lu":"ሉ",
"lue":"ฦឭ","lueu":"ឮ","lv":"ᇕ","lwa":"ሏ","lz":"ᇗ","m":"μмմםמمऀँंमঁংমৼਁਂਮੰઁંમஂமఀంఄమಀಁಂಮೳഀഁംഄമൔඁංමมํມမံၟმᄆᅃᆷምម","ma":"ማまマ",
"mb":"ݦࢶඹᄜᇜ","mch":"ᇠ","me":"መሜめメ","mg":"ᇚ","mh":"ӎᇡ","mi":"ሚみミ","ml":"ᇛ","mo":"ሞもモ","mp":"ࢷ","ms":"ᇝ","mss":"ᇞ","mu":"ሙむム",
"mv":"ࢧ","mwa":"ሟ","mwe":"ᎀᎂ","mwi":"ᎁᎃ","mya":"ፙ","mz":"ᇟ",
"n":"νнԣնןנنڃڱڹںڻڼڿۼݧݨݩࢳࢽࣅࣆङञणनঙঞণনਙਞਣਨઙઞણનஙஞணநனఁఙఞణనౝಙಞಣನೝങഞണനഩൺൻඞඤණනณนຎຓນငဉဏနၚၞၮၺၼნᄂᆫንណនんン","na":"ናなナ","nb":"ᄖ","nd":"ඬඳᄕᇆ",
"ne":"ነኔねネ","ng":"ŋңҥӈڠڭݗݝݞඟงງᄓᅌᆼᇅᇰጝង","nga":"ጛ","nge":"ጘጜ","ngg":"ᇬ","ngi":"ጚ","ngk":"ᇯ","ngkk":"ᇭ","ngng":"ᇮ","ngo":"ጞ",
"ngs":"ᇱ","ngu":"ጙ","ngwa":"ጟ","ngz":"ᇲ","nh":"ӊᅝᆭញ","ni":"ኒにニ","nj":"њԋࢉඦᅜᆬ","nn":"ညᄔᇿ","no":"ኖのノ","nr":"ࢹ","ns":"ᅛᇇ","nt":"ᇉ",
"nu":"ኑぬヌ","nwa":"ኗ","ny":"ԩڽۑݔࢩࢺኝ","nya":"ኛ","nye":"ኘኜ","nyi":"ኚ","nyo":"ኞ","nyu":"ኙ","nywa":"ኟ","nz":"ᇈ",
"o":"øοωоѡѫѻѽөոօֳׇֹֺٚٝۄۅۆݸࣤࣷࣽࣾऑऒओऺऻॉॊोॳॴওਓੋઑઓૉોஒஓఒఓొోಒಓഒഓඔඕอโົໂໍဩဪၢၧၲოჵᅩᆞኦዖឧឨុぉおをォオヲ","oe":"œᅬᆀឹ","oea":"ឿ","oeo":"ᅿᆟ","oi":"ᆡ",
"om":"ॐૐௐ","on":"ࣧࣼ","oo":"ݹᆂ","ot":"ѿ","ou":"ຸູࣥᆃᆠឩូ","oun":"ࣨ","ov":"ឳ","oy":"ױ","oya":"ᆦ","oyae":"ᆧ","oye":"ᆁ",
"p":"πпպփپڣݑݒݕݠपপਪપபపಪപපปປပპფᄑᅋᇁጵፕព","pa":"ጳፓ","pb":"ᅖᇳ","pe":"ጰጴፐፔ","ph":"ҧԥڦࢾफফਫફఫಫഫඵผพภຜພဖၽផភ","pi":"ጲፒ","po":"ጶፖ","pp":"ᄈ",
"ps":"ψѱ","pu":"ጱፑ","pw":"ၦ","pwa":"ጷፗ","pwe":"ᎌᎎ","pwi":"ᎍᎏ","q":"ĸϙϟҁқҟҡӄԛԟقٯڧࢵࢼყᅙᇹ",
"r":"ρϼрրרرڑڒړڔڕڙۯݛݫࢪऋरृॄॠঋরৃৄৠৰਰੜઋરૃૄૠரறఋరఱృౄౚౠಋರಱೃೄೠഋരറൃൄൎൠർඍඎරෘෲรຣရြၒၓၖၗრᄛርរ៌","ra":"ራらラ","re":"ረሬれレ","rh":"ҏ","ri":"ሪりリ",
"rkh":"ԗ","ro":"ሮろロ","rr":"ռ","ru":"ሩるル","rue":"ฤឫ","rueu":"ឬ","rwa":"ሯ","rya":"ፘ",
"s":"ͳͻͼͽςσϡϻсҫսסשسصڛۺݜݭݰݽݾशषसশষসਸશષસஶஷஸశషసಶಷಸശഷസශෂසซศษสຨຩສသၐၑၥსᄉᄵᄼᄾᅅᆺሥስឝឞស","sa":"ሣሳさサ","sb":"ᄲᇪ","sbg":"ᄳ","sch":"ᄷ","sd":"ᄯᇨ",
"se":"ሠሤሰሴせセ","sg":"ᄭᇧ","sh":"ϸшշشښၡშᄻሽ","sha":"ሻ","shch":"щ","she":"ሸሼ","shi":"ሺしシ","sho":"ሾ","shu":"ሹ","shwa":"ሿ","si":"ሢሲ",
"sj":"ԍᄶ","sk":"ᄸ","sl":"ݪᄰᇩ","sm":"ᄱ","sn":"ᄮ","so":"ሦሶそソ","sp":"ᄺ","ss":"ßဿᄊᄽᄿᆻ","sss":"ᄴ","st":"ϛᄹ","su":"ሡሱすス","swa":"ሧሷ",
"t":"ŧτтթտטתتطٹټٽࢣटतটতৎਟਤટતடதటతಟತടതഺටතฏตຏຕဋတთტᄐᅊᇀትጥតទっッ","ta":"ታጣたタ","te":"ተቴጠጤてテ",
"th":"þθҭثٺٿڟࢋࢌࢿࣀठथঠথਠਥઠથఠథಠಥഠഥඨථฐฑฒถทธຐຖທဌထឋឍថធ","ti":"ቲጢ","tj":"ԏ","to":"ቶጦとト","ts":"цҵծցץצڅڝࢯცწጽፅ","tsa":"ጻፃ","tse":"ጸጼፀፄ",
"tsi":"ጺፂ","tso":"ጾፆ","tsoa":"ፇ","tsu":"ጹፁつツ","tswa":"ጿ","tt":"ࢸᄄ","tu":"ቱጡ","twa":"ቷጧ",
"u":"уѹүұֻٟٳۇۈۉۊࢄࢱࣱࣳࣸउऊुूॖॗॶॷউঊুূৗਉਊੁੂઉઊુૂஉஊுூௗఉఊుూಉಊುೂഉഊുൂൗඋඌුූෟุูຶືဥုူၨၳუᅮኡዑぅうゥウ","ua":"ᆉ","uae":"ᆊ","ue":"ึื","ueoeu":"ᆋ",
"ui":"ᅴ","uiu":"ᆗ","un":"ࣻ","uo":"ួ","uu":"ᆍ","uye":"ᆌ","v":"βвվבוװڤڥۋۏݡवৱਵવவవವവවວဝွႂვᄫᇦቭវ","va":"ቫ","vb":"ࢤ","ve":"ቨቬ","vi":"ቪ",
"vo":"ቮ","vu":"ቩ","vwa":"ቯ","w":"ͷϝҩԝւوࢫวჳჿᄝᇢው","wa":"ᅪኧዋゎわヮワ","wae":"ᅫ","we":"ᅰወዌ","wi":"ᅱዊ","wo":"ᅯዎ","woa":"ዏ","wu":"ዉ",
"x":"ξӽຊႀჴ","xh":"ӻ","y":"υыѵըյיؠؽيیݐݷࢅࢆࢨࢬयॺযਯੵયயయಯയൕයญยຢຽယျჲይយ","ya":"яᅣያゃやャヤ","yae":"ᅤ","yao":"ᅸ","yau":"ᆤ","yayo":"ᅹ",
"ye":"ᅨየዬ","yeo":"ᅧ","yeoo":"ᅽ","yeou":"ᅾ","yeoya":"ᆥ","yi":"ዪ","yo":"ᅭᆢዮょよョヨ","yoa":"ዯ","yoi":"ᆈ","yoo":"ᆇ","yoya":"ᆄ",
"yoyae":"ᆅ","yoyeo":"ᆆ","yu":"юᅲዩゅゆュユ","yua":"ᆎ","yue":"ᆐ","yueo":"ᆏ","yui":"ᆔ","yuu":"ᆓ","yuye":"ᆒ","yuyeo":"ᆑ","yw":"ၯ",
"yyy":"ׯ","z":"ζзҙզזزݬݱࢲౙၹზᅀᅆᇫዝ","za":"ዛ","ze":"ዘዜ","zh":"жժږژॹૹჟዥ","zha":"ዣ","zhe":"ዠዤ","zhi":"ዢ","zho":"ዦ","zhu":"ዡ","zhwa":"ዧ",
"zi":"ዚ","zj":"ԅ","zl":"ࢦ","zo":"ዞ","zu":"ዙ","zwa":"ዟ"}$letters$)
    as given(latin, letters), regexp_split_to_table(letters, '') as letter
$$;

create function in_latin_letters(value text) returns text language plpgsql immutable strict parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
declare
  latin text := '';
  letter text;
begin
  if value !~ '[^\x01-\x7f]' then
    return value;
  end if;
  foreach letter in array string_to_array(value, null) loop
    latin := latin || case when letter <= chr(127) collate "C" then letter
                           else coalesce(ledger.latin_of_letters() ->> letter, letter) end;
  end loop;
  return latin;
end $$;

-- p for persons, o for offices, b for bodies of all other kinds: names are compared with those of the same letter.
create function name_nature(kind text) returns text language sql immutable strict parallel safe
  return case kind when 'PERSON' then 'p' when 'OFFICE' then 'o' else 'b' end;

-- The words that tell a name from others, in the order of the alphabet, each once.
create function name_words(name text, nature text) returns text[] language plpgsql immutable strict parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
declare
  titles constant text := 'mr|mrs|ms|miss|mx|mme|mlle|mm|m|madame|monsieur|mademoiselle|dr|doctor|docteur|prof|professor|professeur|pr|me|'
    'sir|dame|lord|lady|baron|baroness|viscount|earl|rt|hon|right|honou?rable|the|herrn?|frau|se[nñ]or|se[nñ]ora|sr|sra|don|dona|dott|'
    'dottssa|on|onorevole|ing|mag|dipl|he|hrh|hm|his|her|excellency|highness|minister|ministre|president|senator|senateur|depute|deputee|'
    'commissioner|commissaire|ambassador|ambassadeur|judge|governor|gospodin|gospozha|pan|pani|shri|smt|sheikh|hajji';
  honours constant text := 'mp|msp|mep|mla|td|obe|mbe|cbe|kbe|dbe|gbe|kcb|kc|qc|phd|md|esq|bt|pc|jp|frs';
  forms constant text := 'inc|incorporated|corp|corporation|ltd|limited|llc|llp|lllp|plc|lp|co|company|cie|compagnie|gmbh|mbh|ag|kg|kgaa|ohg|'
    'ug|ev|eg|se|sa|sas|sasu|sarl|eurl|sci|snc|scop|spa|srl|srls|sapa|bv|nv|vof|cv|oy|oyj|ab|as|asa|aps|hf|ehf|doo|dd|ad|ood|eood|sro|kft|zrt|nyrt|bt|'
    'sl|slu|sau|slne|sc|lda|ltda|eireli|sab|de cv|cv|ooo|oao|pao|zao|ao|nko|tov|pat|prat|at|jsc|pjsc|ojsc|cjsc|kk|gk|yk|pty|pvt|private|pte|'
    'sdn bhd|bhd|tbk|pt|sp z oo|spolka akcyjna|sp|societe anonyme|societe par actions simplifiee|aktiengesellschaft|aktiebolag|osakeyhtio|'
    'gesellschaft mit beschrankter haftung|naamloze vennootschap|besloten vennootschap|societa per azioni|sociedad anonima|sociedade anonima|'
    'public limited company|limited liability company|joint stock company|anonim sirketi|limited sirketi|kabushiki kaisha|jusighoesa|'
    'obschestvo s ogranichennoi otvetstvennostyu|publichnoe aktsionernoe obschestvo|aktsionernoe obschestvo';
  small constant text[] := '{the,of,and,for,et,de,des,du,la,le,les,l,d,und,der,die,das,des,fur,y,e,el,los,las,del,di,della,do,da,dos,van,het,a}';
  value text := regexp_replace(normalize(lower(name), nfkd), '[\u0300-\u036f]', '', 'g');
  before text;
  words text[];
begin
  if nature <> 'p' then
    value := regexp_replace(value, '(股份有限公司|有限责任公司|有限公司|株式会社|有限会社|合同会社|\(株\))', ' ', 'g');
    value := regexp_replace(value, '\m(l|d|dell|nell|all)[''’ʼ]', '\1 ', 'g');
  end if;
  value := in_latin_letters(regexp_replace(value, '[''’‘ʼʻ`´ー]', '', 'g'));
  if nature = 'p' then
    value := regexp_replace(value, format('^\W*((%s)\.?\s+)+(?=\S)', titles), '');
  end if;
  -- s.a.r.l. becomes sarl, and J. K. Rowling jk rowling.
  value := regexp_replace(value, format('\m(\w)\.%s(?=\w(\W|$))', case when nature = 'p' then '\s?' else '' end), '\1', 'g');
  value := btrim(regexp_replace(value, '[\x01-\x2f\x3a-\x60\x7b-\x7f\u0080-\u00bf\u2000-\u206f\u3000-\u303f\u30fb]+', ' ', 'g'));
  loop
    before := value;
    value := case when nature = 'p' then regexp_replace(value, format('(?<=\S)\s(%s)$', honours), '')
                  else regexp_replace(regexp_replace(value, format('(?<=\S)\s(%s)$', forms), ''), format('^(%s)\s(?=\S)', forms), '') end;
    exit when value = before;
  end loop;
  words := string_to_array(value, ' ');
  return coalesce(
    (select array_agg(word order by word collate "C") from (select distinct word from unnest(words) as word
       where word <> all(case when nature = 'p' then '{al,el}' else small end)) as telling),
    array(select word from (select distinct word from unnest(words) as word) as each order by word collate "C"));
end $$;

-- What stays of a word however it was transliterated or misspelt: its consonants, alike ones as one. Khrushchev and Khrouchtchev are krsv.
create function name_skeleton(word text) returns text language sql immutable strict parallel safe
  return case when word !~ '^[a-z]+$' then word else
    (select regexp_replace(regexp_replace(left(plain, 1), '[aeiouy]', '*') || regexp_replace(substr(plain, 2), '[aeiouyhj]', '', 'g'), '(.)\1+', '\1', 'g')
      from (select translate(regexp_replace(regexp_replace(regexp_replace(regexp_replace(replace(word, 'ph', 'f'), 'ch(?=[rlo])', 'k', 'g'), 'c(?=[eiy])', 's', 'g'),
        '(shch|tsch|chtch|sch|tch|dzh|sh|ch|zh|dj|sz|cz|ts|tz)+', 's', 'g'), 'x', 'ks', 'g'), 'ckqzw', 'kkksv') as plain) as simpler) end;

-- The consonants of all words (^), and those without one word, as one word, or of a single word without one consonant (~): a name may be
-- nearly the same as one that has all its consonants, or these.
create function ledger.name_blocks(words text[]) returns setof text language plpgsql immutable strict parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
declare
  bones constant text[] := array(
    select bone from (select distinct public.name_skeleton(word) as bone from unnest(words[:12]) as word) as each order by bone collate "C");
  many constant integer := cardinality(bones);
  joined constant text := array_to_string(bones, ' ');
begin
  return next '^' || joined;
  if many = 1 and length(joined) > 4 then
    return query select '~' || overlay(joined placing '' from place for 1) from generate_series(1, least(length(joined), 12)) as place;
  elsif many > 1 then
    -- Two words that somebody else writes as one.
    return next '~' || array_to_string(bones, '');
  end if;
  if many > 2 then
    return query select '~' || array_to_string(bones[:place - 1] || bones[place + 1:], ' ') from generate_series(1, many) as place;
  end if;
end $$;

-- Of the name and the first eleven other names, the whole names first: b=apple is a whole name, b^*pl its consonants.
create function name_keys(name text, aliases text[], kind text) returns text[] language sql immutable strict parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
  with named as (
    select nature, name_words(called, nature) as words
      from name_nature(kind) as nature, unnest(name || aliases[:11]) as called)
  select array(select key from (
    select nature || '=' || array_to_string(words, ' ') as key from named
    union
    select nature || block from named, ledger.name_blocks(words) as block where length(block) > 2) as each
    order by key collate "C")
$$;

alter table actor
  add column name_keys text[] not null generated always as (name_keys(name, aliases, kind)) stored;
select ledger.track('actor');
create index actor_name_keys on actor using gin (name_keys);
create index on history.actor using gin (name_keys);

-- How near names are (docs/identity.md has the table): 1 the same but for accents, case, titles, legal forms, order and script; 2 the same
-- consonants; 3 the same consonants but for one word, or for one consonant of a single word.
create function name_relation(one text[], other text[]) returns integer language sql immutable strict parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
  select min(case substr(a, 2, 1) || substr(b, 2, 1) when '==' then 1 when '^^' then 2 when '^~' then 3 when '~^' then 3 end)
    from unnest(one) as a join unnest(other) as b on substr(a, 3) = substr(b, 3) and left(a, 1) = left(b, 1)
$$;

-- The greatest similarity (pg_trgm) of two of their names.
create function name_likeness(one text[], other text[]) returns real language sql immutable strict parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
  -- Most have one name, and then it is the first key.
  select case when substr(one[2], 2, 1) = '=' or substr(other[2], 2, 1) = '='
    then (select max(similarity(substr(a, 3), substr(b, 3))) from unnest(one) as a, unnest(other) as b
           where substr(a, 2, 1) = '=' and substr(b, 2, 1) = '=')
    else similarity(substr(one[1], 3), substr(other[1], 3)) end
$$;

create function name_score(relation integer, likeness real, nature text) returns double precision language sql immutable parallel safe
  return case relation when 1 then 0.95 when 2 then least(0.94, 1 - (1 - likeness) * 0.3)
    when 3 then case nature when 'p' then 1 - (1 - likeness) * 0.6 else likeness * 0.85 end else likeness * 0.85 end;

-- Two ids that differ only in how they are written, or in the scheme under which somebody recorded them.
create function identifier_key(value text) returns text language sql immutable strict parallel safe
  return upper(regexp_replace(value, '[^[:alnum:]]', '', 'g'));
create index identifier_key on identifier (identifier_key(value), subject_id) where subject_kind = 'ACTOR';
