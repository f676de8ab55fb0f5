/** Month and weekday names of the languages that lists come in, without accents and in lower case. */
const monthForms: readonly string[] = [
  'jan january janv janvier januar janner jaen ene enero gen gennaio januari tammi tammikuu янв января январь sty stycznia',
  'feb february fev fevr fevrier februar febrero febbraio februari helmi helmikuu фев февраля февраль lut lutego fevereiro',
  'mar march mars marz maerz mrz mrt marzo maart maaliskuu мар марта март marca marco',
  'apr april avr avril abr abril aprile huhti huhtikuu апр апреля апрель kwi kwietnia',
  'may mai mayo mag maggio mei maj touko toukokuu мая май maio',
  'jun june juin juni junio giu giugno kesa kesakuu июн июня июнь cze czerwca junho',
  'jul july juil juillet juli julio lug luglio heina heinakuu июл июля июль lip lipca julho',
  'aug august aou aout ago agosto augustus augusti elo elokuu авг августа август sie sierpnia',
  'sep sept september septembre septiembre set settembre syys syyskuu сен сентября сентябрь wrz wrzesnia setembro',
  'oct october octobre okt oktober octubre ott ottobre loka lokakuu окт октября октябрь paz pazdziernika out outubro',
  'nov november novembre noviembre marras marraskuu ноя ноября ноябрь lis listopada novembro',
  'dec december decembre dez dezember dic diciembre dicembre des desember joulu joulukuu дек декабря декабрь gru grudnia dezembro',
];
const weekdayForms: readonly string[] = [
  'mon monday mo montag lun lundi lunes lunedi man mandag mandag maandag ma maanantai пн понедельник',
  'tue tues tuesday di dienstag mardi martes martedi tis tisdag tirsdag dinsdag tiistai вт вторник',
  'wed weds wednesday mi mittwoch mer mercredi mie miercoles mercoledi ons onsdag woensdag keskiviikko ср среда',
  'thu thur thurs thursday donnerstag jeu jeudi jue jueves giovedi tor tors torsdag donderdag torstai чт четверг',
  'fri friday fr freitag ven vendredi vie viernes venerdi fre fredag vrijdag perjantai пт пятница',
  'sat saturday sa samstag sonnabend sam samedi sab sabado sabato lor lordag zaterdag lauantai сб суббота',
  'sun sunday so sonntag dim dimanche dom domingo domenica son sondag zondag sunnuntai вс воскресенье',
];
const numbered = (forms: readonly string[]): ReadonlyMap<string, number> =>
  new Map(forms.flatMap((line, place) => line.split(' ').map((word): [string, number] => [word, place + 1])));

/** 1 to 12 by name; `mar` is March, since no list here writes "mar" for a Tuesday beside a month. */
export const monthNames = numbered(monthForms);
/** Monday 1 to Sunday 7 by name. */
export const weekdayNames = numbered(weekdayForms);
const fillers = new Set(['of', 'the', 'de', 'den', 'der', 'le', 'el', 'del', 'am', 'on', 'st', 'nd', 'rd', 'th', 'er', 'г', 'd']);
export const isFiller = (word: string): boolean => fillers.has(word);
