/** No sentence ends with these, whatever follows. */
const within =
  'a.k.a approx av bspw bijv bzw ca c.-à-d cf d.h d.w.z Dr.jur Dr.med Dr.phil Dr.rer.nat e.g esp evtl ggf i.d.R i.e incl inkl m.E o.g p.ej p.ex resp sog u.a ' +
  'u.U vgl viz vs z.B z.T z.Zt напр т.е'

/** A name follows. */
const titles =
  'Adm Capt Cmdr Col Dott Dr Dra Fa Fr Gen Hon Hr Ing Lt M Maj Messrs Mgr Mlle MM Mme Mr Mrs Ms Mt Mx Pres Prof Rep Rev Sen ' +
  'Sgt Sig Sra Srta'

/** A name may follow, or a sentence ends. */
const either =
  'al Ave Blvd Bros Co Corp Dept ed eds Gov Inc Jh Jr Ltd Mio Mrd n.Chr Ph.D Sr St Tsd Univ UU v.Chr'

/** A number follows. */
const numbered =
  '§ A.D Abb Abs Apr art Aug avg Bd c cap ch chap col Dec eq eqs est Feb fig figs Jan Jul Jun Kap Mar max min no nos Nov nr nrs núm Oct Op p pág ' +
  'págs para pop pp pt Rs S sec sect Sep Sept Str Tab Tel v ver vol vols'

/** Dots may have a space after them, and what begins a sentence a capital; a lone letter is another word then. */
const alternatives = (list: string) =>
  list
    .replaceAll(/(?<=^| )\p{Ll}(?=[^ ])/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)
    .replaceAll('.', String.raw`\.\s?`)
    .replaceAll(' ', '|')

const ending = (list: string) => new RegExp(String.raw`(?<![\p{L}\p{N}.])(?:${alternatives(list)})$`, 'u')
const anyway = ending(`${within} ${titles}`)
const beforeName = ending(either)
const beforeNumber = ending(numbered)

/** Whether a text without its full stop ends with an abbreviation that never ends a sentence. */
export const endsAbbreviated = (text: string): boolean => anyway.test(text)

/** The same for one that ends none where a name follows. */
export const endsAbbreviatedBeforeName = (text: string): boolean => beforeName.test(text)

/** The same for one that ends none where a number follows. */
export const endsAbbreviatedBeforeNumber = (text: string): boolean => beforeNumber.test(text)
