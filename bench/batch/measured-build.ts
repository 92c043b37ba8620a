import {boundHeapGrowth} from '../../cli/heap-growth.ts'
import {build} from '../../pipeline/batch/build.ts'

/*
 * One build in a process of its own, whose times and memory are then the build's: `node measured-build.ts ROOT JOBS`. Prints one line of JSON:
 * seconds on the wall and of the processor, from the start of the process, and the largest memory in mebibytes.
 */

const [root = '', jobs = '1'] = process.argv.slice(2)
// As the command line does it.
boundHeapGrowth()
const report = await build({root, jobs: Number(jobs), workTime: 1_800_000, brief: true})
const {user, system} = process.cpuUsage()
const {totals} = report
console.log(
  JSON.stringify({
    wall: process.uptime(),
    cpu: (user + system) / 1e6,
    peak: process.resourceUsage().maxRSS / 1024,
    works: totals.works,
    failed: totals.failed,
    ran: totals.stages.ran
  })
)
