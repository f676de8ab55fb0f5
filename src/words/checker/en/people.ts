/** Words that stand for a person when no name is written. */
export const roles =
  "actors?|actress(?:es)?|performers?|talent|presenters?|hosts?|guests?|extras?|background artists?|directors?|producers?|editors?|gaffers?|grips?|drivers?|assistants?|runners?|operators?|cameram[ae]n|camerawom[ae]n|focus pullers?|DPs?|DoPs?|DOPs?|ADs?|ACs?|loader|stylists?|(?:make-?up |background )?artists?|designers?|animators?|colourists?|mixers?|recordists?|boom ops?|technicians?|electricians?|sparks?|riggers?|carpenters?|caterers?|chefs?|medics?|chaperones?|teachers?|guardians?|coordinators?|managers?|accountants?|lawyers?|agents?|clients?|customers?|writers?|authors?|composers?|singers?|dancers?|stunt (?:man|woman|double|performer)s?|doubles?|stand-ins?|colleagues?|crew members?|cast members?|team members?|freelancers?|trainees?|interns?|wife|husband|partner|daughters?|sons?|child(?:ren)?|kids?|baby|mother|father|mum|mom|dad|brother|sister|parents?|grandmother|grandfather|boss|somebody|someone|lead|star|bride|man|woman|girl|boy|guy|lady|owner|leading (?:lady|man)|cast|crew|hero's actor|neighbours?";

/** Teams as subjects of blame: a department is people. */
export const teams =
  'camera department|sound department|art department|production|production office|the office|sound team|camera team|lighting team|(?:the )?(?:edit|VFX|post|sound|camera|lighting|costume|props?|location|transport|catering|grip) (?:team|department|crew)|team|department';

/** Capitalised words that begin sentences or name things: none of them is a person. */
export const notNames = new Set(
  (
    'the a an this that these those there here then now today tomorrow tonight yesterday at in on of for from to by with without within after before ' +
    'during until since because if when while where what who why how which and but or so as also yes no not nothing none all both each every some any ' +
    'many most few one two three four five six seven eight nine ten our your my his her their its it he she they we you i let please thank thanks ' +
    'dear hi hello good great new next last first second third final only even still just once again never always maybe perhaps however ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march july ' +
    'september october november december feb mar apr jun jul aug sep sept oct nov dec ' +
    'scene scenes shot shots take takes slate roll call calls day days night week unit crew cast camera cameras lens lenses light lights lamp lamps ' +
    'battery batteries card cards cable cables mic mics microphone recorder recorders sound picture pictures edit cut grade mix render generator ' +
    'truck trucks van vans car cars base set sets stage studio house hall kitchen library harbour park street road lane place places location room ' +
    'power network server drive drives file files folder backup software monitor feed link line signal wi-fi wifi internet phone radio radios battery ' +
    'tripod dolly crane drone gimbal rig head filter matte box mount media footage rushes sheet budget schedule plan script story board map ' +
    'weather rain snow wind storm sun fog ice traffic train flight ferry lunch breakfast dinner catering food water coffee ' +
    'delivery version music track song title titles logo end start opening ending order list note notes change changes cost costs price rate fee ' +
    'decided actions action agenda risk risks nearest hospital safety emergency medic police fire doctor doctors clinic surgery sick ill health medical ' +
    'covid flu influenza food migraine per root cause crafty int ext day night dawn dusk subject re fwd version option options ' +
    'client clients london tokyo paris berlin los angeles new york europe england britain uk us usa eu japan germany france spain italy ' +
    'english german french japanese dutch polish british american gmt utc bst cet pst jst change place bring questions why your'
  ).split(' '),
);

/** What makes a capitalised pair a place or a firm: 'Harrow House', 'Lockwood Hire'. */
export const placeWords =
  'House|Stage|Studios?|Street|St|Road|Lane|Hall|Baths?|Exchange|Barn|Chapel|Wharf|Market|Tearoom|Wood|Station|Steps|Pond|Farm|Park|Square|Bridge|Harbour|Hotel|Theatre|Theater|School|Hospital|Clinic|Church|Castle|Manor|Mill|Pier|Beach|Airport|Centre|Center|Hire|Rentals?|Ltd|Limited|Inc|GmbH|Films?|Pictures|Productions?|Television|TV|Media|Post|Sound|Lighting|Catering|Insurance|Bank|Room|Garden|Yard|Camp|Lake|River|Hill|Cottage|Villa|Court|Gate|Avenue|Way|Quay|Docks?|Gallery|Museum|Office|Tower|Building|Warehouse|Garage|Cafe|Café|Diner|Bar|Pub|Restaurant|Club|Arena|Stadium|Fund|Council|Police|Sick|Bay|Set';
