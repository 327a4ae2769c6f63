# The sustainable development goals.

report-sdg = Sustainable development goals
report-sdg-question = Which sustainable development targets does the agenda contribute to, by what, and why?
report-sdg-counts = Objectives, action lines and KPIs that name a target are shown once for each target; what is retired, cancelled or merged is left out.
report-sdg-goals = What contributes to each goal
report-sdg-not-aligned = Without a target or a rationale
report-sdg-goal = { $goal }. { $goal ->
    [1] No Poverty
    [2] Zero Hunger
    [3] Good Health and Well-being
    [4] Quality Education
    [5] Gender Equality
    [6] Clean Water and Sanitation
    [7] Affordable and Clean Energy
    [8] Decent Work and Economic Growth
    [9] Industry, Innovation and Infrastructure
    [10] Reduced Inequalities
    [11] Sustainable Cities and Communities
    [12] Responsible Consumption and Production
    [13] Climate Action
    [14] Life Below Water
    [15] Life on Land
    [16] Peace, Justice and Strong Institutions
   *[17] Partnerships for the Goals
}
report-sdg-unknown = no target has this code
report-sdg-targets = Targets named: { $count } of { $all }.
report-sdg-with-target = with a target
report-sdg-without-target = without a target
report-sdg-counted-once = What names several targets of a goal counts once for the goal, and what names targets of several goals once for each of them.
report-sdg-missing-target = no target
report-sdg-missing-rationale = no rationale
report-sdg-all-aligned = Every objective and every action line names a target and says why it contributes to it.

report-column-sdg-target = Target
report-column-sdg-goal = Goal
report-column-sdg-targets-named = Targets named
report-column-sdg-targets-of-goal = Targets of the goal
report-column-contributes = What contributes
report-column-rationale = Rationale
report-column-sdg-objectives = Objectives of the agenda
report-column-title = Title
report-column-missing = Missing
