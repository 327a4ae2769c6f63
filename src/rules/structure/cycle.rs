use crate::agenda::{Agenda, EntityId, Link, Resolution};
use crate::rules::{Sink, rule};
use crate::text::Message;
use petgraph::algo::kosaraju_scc;
use petgraph::graphmap::DiGraphMap;
use std::collections::{BTreeMap, HashSet, VecDeque};

rule! {
    /// Things wait for each other in a circle: services that require each other, organisations that belong to each other, lines
    /// that block each other.
    ///
    /// Nothing in the circle can ever come first, and whoever follows it (a user from service to service, a report from parent to
    /// child) never arrives.
    ///
    /// ```yaml bad
    /// # services/passport.yaml
    /// id: passport
    /// requires: [identity-card]
    /// ---
    /// id: identity-card
    /// requires: [passport]
    /// ```
    ///
    /// ```yaml good
    /// # services/passport.yaml
    /// id: passport
    /// requires: [identity-card]
    /// ---
    /// id: identity-card
    /// ```
    "structure-cycle", Error
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let mut relations: BTreeMap<&str, BTreeMap<(u32, u32), &Link>> = BTreeMap::new();
    for link in agenda.graph().links().iter().filter(|link| link.acyclic) {
        if let Resolution::Entity(to) = link.to {
            relations.entry(agenda.relation(link)).or_default().entry((link.from.0, to.0)).or_insert(link);
        }
    }
    for (relation, edges) in &relations {
        for circle in circles(&DiGraphMap::from_edges(edges.keys().copied())) {
            let names: Vec<String> = circle.iter().map(|entity| agenda.record(EntityId(*entity)).name()).collect();
            let link = |at: usize| edges.get(&(circle[at], circle[(at + 1) % circle.len()]));
            let Some(first) = link(0) else { continue };
            let draft = sink.at_node(
                first.from,
                first.node,
                Message::plain("cycle").with("field", *relation).with("circle", format!("{} → {}", names.join(" → "), names[0])),
            );
            draft.help(Message::plain("cycle-help")).identity(names.join(" "));
            for (at, name) in names.iter().enumerate().skip(1) {
                if let Some(link) = link(at) {
                    let next = names[(at + 1) % names.len()].as_str();
                    draft.related(
                        link.from,
                        Some(link.node),
                        Message::plain("related-cycle").with("entity", name.as_str()).with("next", next),
                    );
                }
            }
        }
    }
}

/// One circle, the shortest through its first member, of all that lead to each other.
fn circles(graph: &DiGraphMap<u32, ()>) -> Vec<Vec<u32>> {
    // Not by an algorithm that goes as deep as the longest way: who wants to can make one of any length.
    let mut circles: Vec<Vec<u32>> = kosaraju_scc(graph)
        .into_iter()
        .filter(|members| members.len() > 1 || graph.contains_edge(members[0], members[0]))
        .map(|members| shortest_circle(graph, &members))
        .collect();
    circles.sort();
    circles
}

/// The shortest way from the first of the members back to itself.
fn shortest_circle(graph: &DiGraphMap<u32, ()>, members: &[u32]) -> Vec<u32> {
    let start = members.iter().copied().min().unwrap_or_default();
    let members: HashSet<u32> = members.iter().copied().collect();
    let mut before: BTreeMap<u32, u32> = BTreeMap::new();
    let mut queue = VecDeque::from([start]);
    while let Some(at) = queue.pop_front() {
        let mut next: Vec<u32> = graph.neighbors(at).filter(|next| members.contains(next)).collect();
        next.sort_unstable();
        for next in next {
            if next == start {
                let mut circle = vec![at];
                while let Some(previous) = before.get(circle.last().unwrap_or(&start)) {
                    circle.push(*previous);
                }
                circle.reverse();
                return circle;
            }
            if next != at && !before.contains_key(&next) {
                before.insert(next, at);
                queue.push_back(next);
            }
        }
    }
    vec![start]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shortest_way_back_is_the_circle() {
        let of = |edges: &[(u32, u32)]| circles(&DiGraphMap::from_edges(edges));
        assert_eq!(of(&[(0, 1), (1, 2), (2, 3)]), Vec::<Vec<u32>>::new());
        assert_eq!(of(&[(0, 1), (1, 2), (2, 0), (1, 0), (4, 4), (2, 4)]), [vec![0, 1], vec![4]]);
    }

    #[test]
    fn a_way_may_be_very_long() {
        const LENGTH: u32 = 100_000;
        let chain = (0..LENGTH).map(|at| (at, at + 1));
        assert!(circles(&DiGraphMap::from_edges(chain.clone())).is_empty());
        let closed = circles(&DiGraphMap::from_edges(chain.chain([(LENGTH, 0)])));
        assert_eq!(closed.iter().map(Vec::len).collect::<Vec<_>>(), [LENGTH as usize + 1]);
    }
}
