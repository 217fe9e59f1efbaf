"""A linear-chain conditional random field over a network's scores (Lafferty, McCallum and Pereira, 2001), in torch."""

import torch
from torch import Tensor


def loss(scores: Tensor, transitions: Tensor, gold: Tensor, mask: Tensor) -> Tensor:
    """The negative log-likelihood of the gold labels, per sentence; scores by sentence, place and label."""
    right = (scores.gather(2, gold[..., None])[..., 0] * mask).sum(1)
    right = right + (transitions[gold[:, :-1], gold[:, 1:]] * mask[:, 1:]).sum(1)
    reached, *_ = scores.unbind(1)
    for place in range(1, scores.shape[1]):
        further = _step(reached, transitions) + scores[:, place]
        reached = torch.where(mask[:, place, None] > 0, further, reached)
    return (torch.logsumexp(reached, 1) - right).sum() / len(gold)


@torch.no_grad()
def marginals(scores: Tensor, transitions: Tensor, mask: Tensor) -> Tensor:
    """The probability of each label at each place, by the forward-backward algorithm."""
    places = scores.shape[1]
    forward = [scores[:, 0]]
    for place in range(1, places):
        further = _step(forward[-1], transitions) + scores[:, place]
        forward.append(torch.where(mask[:, place, None] > 0, further, forward[-1]))
    backward = torch.zeros_like(scores[:, 0])
    found = [backward] * places
    for place in range(places - 1, -1, -1):
        found[place] = forward[place] + backward
        if place:
            further = torch.logsumexp(transitions + (scores[:, place] + backward)[:, None, :], 2)
            backward = torch.where(mask[:, place, None] > 0, further, backward)
    return torch.softmax(torch.stack(found, 1), -1)


def _step(reached: Tensor, transitions: Tensor) -> Tensor:
    return torch.logsumexp(reached[:, :, None] + transitions, 1)
