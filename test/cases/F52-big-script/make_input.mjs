// Prints a script of 600 scenes, about 12,000 lines.
const out = [];
for (let scene = 1; scene <= 600; scene++) {
  out.push(`INT. SET ${scene % 40} - ${scene % 3 ? 'DAY' : 'NIGHT'} #${scene}#\n\n`);
  for (let line = 0; line < 4; line++) {
    out.push(`Line ${line} of action in scene ${scene}.\n\nROLE ${scene % 25}\nWords ${line}.\n\n`);
  }
}
process.stdout.write(out.join(''));
