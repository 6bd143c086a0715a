"""The mean of two runs is what the next stage begins from."""

from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="training needs torch, the package does not")


def test_averaged_weights_are_averaged(tmp_path: Path) -> None:
    from training.mean import mean, weights_of

    paths = [tmp_path / "a.pt", tmp_path / "b.pt"]
    for path, value in zip(paths, (1.0, 3.0), strict=True):
        model = {"head": torch.tensor([9.0]), "table": torch.tensor([5.0])}
        torch.save({"model": model, "average": {"head": torch.tensor([value])}}, path)
    found = mean([weights_of(path) for path in paths])
    assert found["head"].tolist() == [2.0]
    assert found["table"].tolist() == [5.0]


def test_other_heads_have_no_mean() -> None:
    from training.mean import mean

    with pytest.raises(ValueError, match="different heads"):
        mean([{"a": torch.zeros(1)}, {"b": torch.zeros(1)}])
